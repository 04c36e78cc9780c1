import type { Block } from '../../../model/page.js';
import { countMarks, endsSentence } from '../../../text/prose.js';
import type { Outlook } from './outlook.js';
import type { Table } from './table.js';
import { tagNumber } from './tag-number.js';

const TYPES = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'cell', 'image'];

const DATE =
  /\b(?:19|20)\d\d\b|\d{1,2}:\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d/i;
/** A date tells nothing of a long paragraph. */
const MAX_DATE = 120;
const HEAD = 200;
const MAX_MARKS = 20;
const MAX_COUNT = 5;
const MIN_TITLE_WEIGHT = 3;

/** The shares of capitals and of digits in the head of a text. */
function sharesOf(text: string): { readonly capitals: number; readonly digits: number } {
  const size = Math.min(text.length, HEAD);
  let [capitals, digits] = [0, 0];
  for (let i = 0; i < size; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) capitals++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return { capitals: capitals / size, digits: digits / size };
}

/** Which inline element covers a whole block: none, a link, bold, italics, another. */
function wholeSpan({ spans, text }: Block): number {
  const first = spans[0];
  if (first === undefined || first.start > 0 || first.end < text.length) return 0;
  if (first.tag === 'a') return 1;
  if (first.tag === 'b' || first.tag === 'strong') return 2;
  return first.tag === 'em' || first.tag === 'i' ? 3 : 4;
}

/** What a block's own text and element tell. True where it repeats the page's title. */
export function textFeatures(table: Table, outlook: Outlook, row: number, isBelowTitle: boolean): boolean {
  const { page, measures, words, counts } = outlook;
  const index = outlook.rows[row]!;
  const block = page.blocks[index]!;
  const { text } = block;
  const { sentences, clauses } = countMarks(text);
  const { capitals, digits } = sharesOf(text);
  const isTitle = words.isTitle(text);
  table.put(Math.log1p(measures.weights[index]!));
  table.put(Math.min(sentences, MAX_MARKS));
  table.put(Math.min(clauses, MAX_MARKS));
  table.putFlag(endsSentence(text));
  table.put(measures.links[index]!);
  table.put(tagNumber(page.containers[block.container]!.tag));
  table.put(TYPES.indexOf(block.type));
  table.put(capitals);
  table.put(digits);
  table.putFlag(digits > 0 && text.length < MAX_DATE && DATE.test(text));
  table.putFlag(outlook.isLabel[row] === 1);
  table.putFlag(text.endsWith('?') || text.endsWith('？'));
  table.put(Math.min(counts.get(text) ?? 1, MAX_COUNT));
  table.putFlag(isTitle);
  table.putFlag(isBelowTitle);
  table.putFlag(words.isDescription(text));
  table.put(wholeSpan(block));
  return isTitle && measures.weights[index]! > MIN_TITLE_WEIGHT;
}
