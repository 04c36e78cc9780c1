import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import { RESPONSIBLE_EDITOR } from '../../text/credit-labels.js';
import { findCredits, parseCreditLine } from '../../text/credits.js';
import { isDateLine } from '../../text/date-line.js';
import { findDates } from '../../text/dates.js';
import { markedRows } from './marked-rows.js';
import type { Scene, SceneLine } from './scene.js';
import { seamed } from './seamed.js';
import { structuredData } from './structured-data.js';

/** How many lines around the body may be about it. Further off they are about other articles. */
const ABOVE = 16;
const BELOW = 12;

type LineCredits = Scene['credits'][number];

function creditsOf(page: Page, line: SceneLine): LineCredits[] {
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
    if (type === 'heading' || type === 'list-item' || type === 'cell') return false;
    return texts.get(labelOf(one))!.size === 1 || RESPONSIBLE_EDITOR.test(one.credits[0]!.label);
  });
}

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
  const credits = withoutOwn(
    page,
    lines.flatMap((line) => creditsOf(page, line)),
  );
  const bodyLines = lines.filter((line) => body.isKept[line.block] === true);
  const structured = structuredData(page);
  return { page, body, lines, credits, bodyLines, structured, marked: markedRows(page, body) };
}
