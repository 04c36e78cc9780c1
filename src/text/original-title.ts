const LINE =
  /^[（(【]?\s*(?:本文)?(?:原标题|原題|原题|原標題)为?(?<mark>\s*[:：]\s*|\s+|(?=[《“「]))(?<title>\S.*)$/s;
/** Without a colon the title is all that follows; 原题《山河》，后改今名 goes on to tell of it. */
const WHOLLY_QUOTED = /^(?:《[^》]+》|“[^”]+”|「[^」]+」)[）)】]?$/;
const COLON = /[:：]/;
const SOURCE = /\s+(?:来源|來源|稿源)\s*[:：]\s*(\S.{0,30})$/;
const CLOSING = /\s*[）)】]$/;
const QUOTED = /^《(.+)》$/s;

/** Longer lines are paragraphs that mention a former title. */
const MAX_LENGTH = 160;

function isWhole(mark: string, title: string): boolean {
  return (
    WHOLLY_QUOTED.test(title) ||
    (mark !== '' && (OPENS.test(title) || title.length >= MIN_LENGTH) && !SENTENCE.test(title))
  );
}

const OPENS = /^[《“「【]/;
/** A headline; behind a mere space what is shorter goes on with the sentence. */
const MIN_LENGTH = 12;
/** A line of prose: it ends in a full stop, or goes on behind a title in guillemets. */
const SENTENCE = /。$|^《[^》]+》[，,的]/;

/** Reads a line that gives the title under which an article first ran, with the source where it stands behind. */
export function readOriginalTitle(line: string): { title: string; source: string | null } | null {
  if (line.length > MAX_LENGTH) return null;
  const found = LINE.exec(line.trim());
  if (found === null) return null;
  const { mark = '', title: rest = '' } = found.groups ?? {};
  if (!COLON.test(mark) && !isWhole(mark, rest.trim())) return null;
  const opens = line.trim()[0];
  let title = rest.trim();
  if (opens === '（' || opens === '(' || opens === '【') title = title.replace(CLOSING, '');
  const source = SOURCE.exec(title);
  if (source !== null) title = title.slice(0, source.index).trim();
  title = QUOTED.exec(title)?.[1] ?? title;
  return title === '' ? null : { title, source: source?.[1]?.trim() ?? null };
}
