const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** Lines of Markdown that are fenced code, and the fences around them; a fence that is never closed fences nothing. */
export function fencedCode(lines: readonly { readonly text: string }[]): {
  readonly marks: ReadonlySet<number>;
  readonly code: ReadonlySet<number>;
} {
  const marks = new Set<number>();
  const code = new Set<number>();
  let open: { at: number; mark: string } | null = null;
  for (const [index, { text }] of lines.entries()) {
    const found = FENCE.exec(text);
    const mark = found?.[1] ?? found?.[2];
    if (mark === undefined) continue;
    if (open === null) open = { at: index, mark };
    else if (mark === text && text.startsWith(open.mark)) {
      marks.add(open.at).add(index);
      for (let at = open.at + 1; at < index; at++) code.add(at);
      open = null;
    }
  }
  return { marks, code };
}
