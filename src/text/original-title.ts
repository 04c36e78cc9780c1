const LINE =
  /^[（(【]?\s*(?:本文)?(?:原标题|原題|原题为|原题|原標題)(?:为)?\s*(?:[:：]\s*|\s+|(?=[《“「]))(\S.*)$/s;
const SOURCE = /\s+(?:来源|來源|稿源)\s*[:：]\s*(\S.{0,30})$/;
const CLOSING = /\s*[）)】]$/;
const QUOTED = /^《(.+)》$/s;

/** Longer lines are paragraphs that mention a former title. */
const MAX_LENGTH = 160;

/** Reads a line that gives the title under which an article first ran, with the source where it stands behind. */
export function readOriginalTitle(line: string): { title: string; source: string | null } | null {
  if (line.length > MAX_LENGTH) return null;
  const found = LINE.exec(line.trim());
  if (found === null) return null;
  const opens = line.trim()[0];
  let title = found[1]!.trim();
  if (opens === '（' || opens === '(' || opens === '【') title = title.replace(CLOSING, '');
  const source = SOURCE.exec(title);
  if (source !== null) title = title.slice(0, source.index).trim();
  title = QUOTED.exec(title)?.[1] ?? title;
  return title === '' ? null : { title, source: source?.[1]?.trim() ?? null };
}
