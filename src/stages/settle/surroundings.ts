import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import { RESPONSIBLE_EDITOR } from '../../text/credit-labels.js';
import { findCredits, parseCreditLine } from '../../text/credits.js';
import { isDateLine } from '../../text/date-line.js';
import { findDates } from '../../text/dates.js';
import { isSameHeadline, withoutSiteSuffix } from '../../text/headline.js';
import { weight } from '../../text/script.js';
import { rankedHeadlines } from './headline/ranked-headlines.js';
import { markedRows } from './marked-rows.js';
import type { Scene, SceneLine } from './scene.js';
import { seamed } from './seamed.js';
import { structuredData } from './structured-data.js';

/** How many lines around the body may be about it. Further off they are about other articles. */
const ABOVE = 16;
const BELOW = 12;

type LineCredits = Scene['credits'][number];

/** Lines set with br stand in one block: 编辑|甲⏎责编|乙. */
const MAX_BROKEN = 600;
const MAY_CREDIT = /编辑|编輯|編輯|責編|责编|记者|記者|作者|撰文|摄影|文\s?[/|｜:：]/;

function brokenCredits(line: SceneLine): LineCredits[] {
  if (line.text.length > MAX_BROKEN || !MAY_CREDIT.test(line.text)) return [];
  const found = line.text.split('\n').flatMap((one) => parseCreditLine(one) ?? []);
  return found.length === 0 ? [] : [{ line, credits: found }];
}

function creditsOf(page: Page, line: SceneLine): LineCredits[] {
  if (line.text.includes('\n')) return brokenCredits(line);
  const mayHoldMore = line.place !== 'body' || isDateLine(line.text);
  const text = mayHoldMore ? seamed(page, line) : line.text;
  const found = mayHoldMore ? findCredits(text, findDates(text)) : parseCreditLine(text);
  return found === null || found.length === 0 ? [] : [{ line, credits: found }];
}

/** Leaves out what is the article's own: headings, items of a list, and lines of one label again and again (an interview). */
function withoutOwn(page: Page, found: readonly LineCredits[]): LineCredits[] {
  const texts = new Map<string, Set<string>>();
  const labelOf = ({ line, credits }: LineCredits): string => `${line.place} ${credits[0]!.label}`;
  for (const one of found) texts.set(labelOf(one), (texts.get(labelOf(one)) ?? new Set()).add(one.line.text));
  return found.filter((one) => {
    const { type } = page.blocks[one.line.block]!;
    if (one.line.place !== 'body') return true;
    if (RESPONSIBLE_EDITOR.test(one.credits[0]!.label) && type === 'list-item') return true;
    if (type === 'heading' || type === 'list-item' || type === 'cell') return false;
    return texts.get(labelOf(one))!.size === 1 || RESPONSIBLE_EDITOR.test(one.credits[0]!.label);
  });
}

/** How far from the headline its byline may stand; where the body begins later, contents and buttons lie between. */
const BEHIND_HEADLINE = 8;
const REACH_OF_HEADLINE = 5;

/**
 * The heading that is the page's headline: one that the window's title has, else the last of the first rank above.
 * Where menus were taken for text it stands within the body, but not below the first long paragraph.
 */
function findHeadline(page: Page, { first, end, isKept }: Body): number | null {
  const title = withoutSiteSuffix(page.head.title);
  const near = first + REACH_OF_HEADLINE;
  let found: number | null = null;
  for (let block = 0; block < Math.max(end, Math.min(near, page.blocks.length)); block++) {
    const { type, level = 6, text, container } = page.blocks[block]!;
    if (block > near && type === 'paragraph' && isKept[block] && weight(text) > LONG_PARAGRAPH) break;
    if (type !== 'heading' || level > 3 || page.containers[container]!.hidden !== null) continue;
    if (title !== '' && isSameHeadline(text, title)) return block;
    if (level === 1 && block < near && (found === null || block <= first)) found = block;
  }
  return found;
}

const LONG_PARAGRAPH = 40;

/** Blocks whose lines may be about the article, and where they stand. */
function* nearBlocks(page: Page, body: Body, headline: number | null): Generator<number> {
  const from = Math.max(0, body.first - ABOVE);
  const to = Math.min(page.blocks.length, body.end + BELOW);
  if (headline !== null)
    for (let block = Math.max(0, headline - 2); block < Math.min(from, headline + BEHIND_HEADLINE); block++)
      yield block;
  for (let block = from; block < to; block++) yield block;
}

/** Gathers the lines that may say something about the article. */
export function surroundings(page: Page, body: Body): Scene {
  const lines: SceneLine[] = [];
  const isBare = page.isText && !page.isMarkdown && page.frontMatter === null;
  const headlines = isBare ? rankedHeadlines(page, body) : [];
  const headlineBlock = page.isText ? (headlines[0]?.block ?? null) : findHeadline(page, body);
  // A picture above the headline (a banner, a slogan) opens no body: what stands below it stands above the text.
  const opening = body.isKept.findIndex((is, block) => is && page.blocks[block]!.text !== '');
  const above = Math.max(body.first, opening, (headlineBlock ?? -1) + 1);
  for (const block of nearBlocks(page, body, headlineBlock)) {
    const { text, container } = page.blocks[block]!;
    if (text === '' || page.containers[container]!.tag === 'title') continue;
    const place = block < above ? 'above' : block < body.end ? 'body' : 'below';
    lines.push({ block, text, place });
  }
  const credits = withoutOwn(
    page,
    lines.flatMap((line) => creditsOf(page, line)),
  );
  const bodyLines = lines.filter(({ block, place }) => place !== 'above' && body.isKept[block] === true);
  const structured = structuredData(page);
  const marked = markedRows(page, body, headlineBlock);
  return { page, body, lines, credits, bodyLines, headlines, headlineBlock, structured, marked };
}
