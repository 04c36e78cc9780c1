import type { Page } from '../../../model/page.js';
import { creditKind } from '../../../text/credit-kind.js';
import { countMarks, endsSentence, proseOf } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { isCutShort, isMoreLine, isPagerLine } from '../../../text/teaser-line.js';
import { hasBoilerplateWord } from '../likelihood/has-boilerplate-word.js';
import { characterClass } from './character-class.js';
import { CLASS } from './class.js';
import { countClasses } from './count-classes.js';
import { dateNumber } from './date-number.js';
import { furnitureNumber } from './furniture-number.js';
import { type LineMeasures, lineMeasures } from './line-measures.js';
import { repeatedLines } from './repeated-lines.js';

const CREDITS = ['editors', 'source', 'writers'];
const MAX_CREDIT = 100;
const MAX_INDENT = 8;
const MAX_TIMES = 9;
const CLASSES = 9;
const LISTED =
  /^(?:\d{1,3}[.、．)）:：]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第.{1,3}[条条章节名届]|[•●◆■▪·*-]\s|[A-Za-z][.)]\s|[问答問Q A]{1}[:：])/;
const ADDRESS = /https?:\/\/|www\.|\.com\b|\.cn\b|\S@\S/i;

function teaserAs(text: string): number {
  if (isMoreLine(text)) return 2;
  if (isPagerLine(text)) return 3;
  return isCutShort(text) ? 1 : 0;
}

/** What the characters of a line are. */
function measureCharacters(all: LineMeasures, row: number, text: string, classes: Int32Array): void {
  const { words, capitals } = countClasses(text, classes);
  all.cjk[row] = classes[CLASS.CJK]! / text.length;
  all.digits[row] = classes[CLASS.DIGIT]! / text.length;
  all.spaces[row] = classes[CLASS.SPACE]! / text.length;
  all.symbols[row] = classes[0]! / text.length;
  all.quotes[row] = classes[CLASS.QUOTE]!;
  all.separators[row] = classes[CLASS.SEPARATOR]!;
  all.words[row] = words;
  all.capitals[row] = words === 0 ? -1 : capitals / words;
  all.opening[row] = characterClass(text, 0);
  all.closing[row] = characterClass(text, text.length - 1);
}

/** What its words say. */
function measureWords(all: LineMeasures, row: number, text: string, classes: Int32Array): void {
  const marks = countMarks(text);
  all.weights[row] = weight(text);
  all.prose[row] = proseOf(all.weights[row]!, marks);
  all.sentences[row] = marks.sentences;
  all.clauses[row] = marks.clauses;
  all.ends[row] = endsSentence(text) ? 1 : 0;
  all.furniture[row] = furnitureNumber(text);
  // An address has a stop, a slash or an @.
  const isAddressed = classes[CLASS.MARK]! + classes[CLASS.SEPARATOR]! > 0 && ADDRESS.test(text);
  all.boilerplate[row] = (hasBoilerplateWord(text) ? 1 : 0) + (isAddressed ? 2 : 0);
  all.dated[row] = dateNumber(text, classes[CLASS.DIGIT]! > 0);
  all.teaser[row] = teaserAs(text);
  const credit = text.length > MAX_CREDIT ? null : creditKind(text);
  all.credit[row] = credit === null ? 0 : CREDITS.indexOf(credit) + 1;
  all.listed[row] = LISTED.test(text) ? 1 : 0;
}

/** Measures the free lines of a text. */
export function measureLines(page: Page, isFree: readonly boolean[]): LineMeasures {
  const { rows, timesOf } = repeatedLines(page, isFree);
  const all = lineMeasures(rows);
  const classes = new Int32Array(CLASSES);
  for (let row = 0; row < rows.length; row++) {
    const { text, isAfterGap, indent = 0 } = page.blocks[rows[row]!]!;
    measureCharacters(all, row, text, classes);
    measureWords(all, row, text, classes);
    all.counts[row] = Math.min(MAX_TIMES, timesOf(row));
    all.gaps[row] = isAfterGap ? 1 : 0;
    all.indents[row] = Math.min(MAX_INDENT, indent);
  }
  return all;
}
