/** Lines of a kind: on how many pages, how many of them, how long. */
export interface LineGroup {
  pages: number;
  lines: number;
  last: number;
  longest: number;
  /** Those that are mostly a link, that are kept, and that are kept amid an article. */
  linked: number;
  kept: number;
  amid: number;
  /** The first line, and whether all others are the same. */
  readonly text: string;
  isExact: boolean;
}

/** A line of a page, as it is counted. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly isLinked: boolean;
  readonly isKept: boolean;
  /** Does it stand between paragraphs of an article, as its own subheadings do? */
  readonly isAmid: boolean;
}

/** Counts a line to its kind. */
export function noteLine(groups: Map<string, LineGroup>, key: string, line: Line): void {
  const { text, page, isLinked, isKept, isAmid } = line;
  let group = groups.get(key);
  if (group === undefined) {
    const none = { pages: 0, lines: 0, last: -1, longest: 0, linked: 0, kept: 0, amid: 0 };
    group = { ...none, text, isExact: true };
    groups.set(key, group);
  }
  if (group.last !== page) group.pages++;
  group.last = page;
  group.lines++;
  group.linked += isLinked ? 1 : 0;
  group.kept += isKept ? 1 : 0;
  group.amid += isKept && isAmid ? 1 : 0;
  group.longest = Math.max(group.longest, text.length);
  if (text !== group.text) group.isExact = false;
}
