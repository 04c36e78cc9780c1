/** A stretch of a block's text that stood in an inline element. */
export interface TakenSpan {
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

const inOrder = (a: TakenSpan, b: TakenSpan): number => a.start - b.start || b.end - a.end;

function isInOrder(spans: readonly TakenSpan[]): boolean {
  for (let i = 1; i < spans.length; i++) if (inOrder(spans[i - 1]!, spans[i]!) > 0) return false;
  return true;
}

/** Spans of a block as they lie in its trimmed text, in order. */
export function trimmedSpans(
  spans: readonly TakenSpan[],
  whole: string,
  length: number,
): readonly TakenSpan[] {
  const lead = whole.length - whole.trimStart().length;
  const found: TakenSpan[] = [];
  for (const { row, start, end } of spans) {
    const from = Math.max(0, start - lead);
    const to = Math.min(length, end - lead);
    if (to > from) found.push({ row, start: from, end: to });
  }
  return isInOrder(found) ? found : found.sort(inOrder);
}
