import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import { type Credit, findCredits, parseCreditLine } from '../../text/credits.js';
import { findDates } from '../../text/dates.js';

/** A line near the article, or of it, that fields are read from. */
export interface SceneLine {
  readonly block: number;
  readonly text: string;
  readonly place: 'above' | 'body' | 'below';
}

/** What the readers of fields look at: gathered once. */
export interface Scene {
  readonly page: Page;
  readonly body: Body;
  /** Lines just above the body, of it, and just below, in order. */
  readonly lines: readonly SceneLine[];
  /** Lines of it that are nothing but credits. */
  readonly credits: readonly { readonly line: SceneLine; readonly credits: readonly Credit[] }[];
  /** Blocks that the body keeps and that have text, in order. */
  readonly bodyLines: readonly SceneLine[];
}

/** How many lines around the body may be about it. Further off they are about other articles. */
const ABOVE = 16;
const BELOW = 12;

/** Gathers the lines that may say something about the article. */
export function surroundings(page: Page, body: Body): Scene {
  const lines: SceneLine[] = [];
  const from = Math.max(0, body.first - ABOVE);
  const to = Math.min(page.blocks.length, body.end + BELOW);
  for (let block = from; block < to; block++) {
    const { text, container } = page.blocks[block]!;
    if (text === '' || page.containers[container]!.tag === 'title') continue;
    const place = block < body.first ? 'above' : block < body.end ? 'body' : 'below';
    lines.push({ block, text, place });
  }
  const credits = lines.flatMap((line) => {
    const isBeside = line.place !== 'body';
    const found = isBeside ? findCredits(line.text, findDates(line.text)) : parseCreditLine(line.text);
    return found === null || found.length === 0 ? [] : [{ line, credits: found }];
  });
  const bodyLines = lines.filter((line) => body.isKept[line.block] === true);
  return { page, body, lines, credits, bodyLines };
}

/** A front-matter value as one string, `''` where there is none. */
export function header(page: Page, ...keys: readonly string[]): string {
  const data = page.frontMatter?.data ?? {};
  const value = keys.map((key) => data[key]).find((one) => one !== undefined && one.length > 0);
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

/** The contents of the head's metas with one of these names, in order of the names. */
export function metaValues(page: Page, ...names: readonly string[]): { name: string; value: string }[] {
  return names.flatMap((wanted) =>
    page.head.metas
      .filter(([name, content]) => name === wanted && content.trim() !== '')
      .map(([name, content]) => ({ name, value: content.trim() })),
  );
}

/** A line's place in words, for evidence. */
export function where(line: SceneLine): string {
  return line.place === 'body' ? `paragraph at block ${line.block}` : `line ${line.place} the body`;
}
