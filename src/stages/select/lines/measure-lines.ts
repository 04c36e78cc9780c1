import type { Page } from '../../../model/page.js';
import { creditKind } from '../../../text/credit-kind.js';
import { isDateLine } from '../../../text/date-line.js';
import { furnitureLine } from '../../../text/furniture-line.js';
import { countMarks, endsSentence } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { type SectionLabel, sectionLabel } from '../../../text/section-label.js';
import { isCutShort, isDayLine, isMoreLine, isPagerLine } from '../../../text/teaser-line.js';
import { hasBoilerplateWord } from '../likelihood/has-boilerplate-word.js';
import {
  CJK,
  closingClass,
  countClasses,
  DIGIT,
  MARK,
  openingClass,
  QUOTE,
  SEPARATOR,
  SPACE,
} from './character-classes.js';
import { freeLines } from './free-lines.js';

/** What is measured of each free line of a text, in order; every array has a place for each. */
export interface LineMeasures {
  /** The block of each line. */
  readonly rows: readonly number[];
  readonly weights: Float64Array;
  readonly prose: Float64Array;
  readonly sentences: Float64Array;
  readonly clauses: Float64Array;
  readonly ends: Float64Array;
  readonly cjk: Float64Array;
  readonly digits: Float64Array;
  readonly spaces: Float64Array;
  readonly symbols: Float64Array;
  readonly quotes: Float64Array;
  readonly separators: Float64Array;
  readonly words: Float64Array;
  readonly capitals: Float64Array;
  readonly opening: Float64Array;
  readonly closing: Float64Array;
  readonly furniture: Float64Array;
  readonly boilerplate: Float64Array;
  readonly dated: Float64Array;
  readonly teaser: Float64Array;
  readonly credit: Float64Array;
  readonly listed: Float64Array;
  readonly counts: Float64Array;
  readonly gaps: Float64Array;
}

/** How many arrays there are. */
const ARRAYS = 23;

const FURNITURE = ['disclaimer', 'recommendation', 'share', 'footer', 'time', 'comments'];
/** Section labels count on behind them. */
const SECTIONS: readonly SectionLabel[] = [
  'comments',
  'related',
  'share',
  'footer',
  'advertisement',
  'account',
  'navigation',
];
const CREDITS = ['editors', 'source', 'writers'];
const MAX_CREDIT = 100;
/** A date line of a header gives the time, the source or the writer; a day alone may open a chronicle. */
const HEADER_MARK =
  /\d{1,2}[:：.]\d{2}|来源|來源|作者|记者|記者|編輯|编辑|发布|發布|published|updated|posted|last modified|veröffentlicht|publié|mis à jour|publicado|aktualisiert/i;
const LISTED =
  /^(?:\d{1,3}[.、．)）:：]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第.{1,3}[条条章节名届]|[•●◆■▪·*-]\s|[A-Za-z][.)]\s|[问答問Q A]{1}[:：])/;
const ADDRESS = /https?:\/\/|www\.|\.com\b|\.cn\b|\S@\S/i;

/** 0 for none, 1 to 6 for furniture, above that labels of sections. */
function furnitureAs(text: string): number {
  const what = furnitureLine(text);
  if (what !== null) return FURNITURE.indexOf(what) + 1;
  const label = sectionLabel(text);
  return label === null ? 0 : FURNITURE.length + SECTIONS.indexOf(label) + 1;
}

function datedAs(text: string, hasDigits: boolean): number {
  if (!hasDigits) return isDayLine(text) ? 1 : 0;
  if (HEADER_MARK.test(text) && isDateLine(text)) return 3;
  if (!isDayLine(text)) return 0;
  return HEADER_MARK.test(text) ? 3 : 2;
}

function teaserAs(text: string): number {
  if (isMoreLine(text)) return 2;
  if (isPagerLine(text)) return 3;
  return isCutShort(text) ? 1 : 0;
}

/** `proseWeight`, from what has been counted already. */
function proseOf(text: string, size: number, marks: { sentences: number; clauses: number }): number {
  if (text.length < 6 || size < 6) return 0;
  if (marks.sentences > 0) return size;
  return size >= 20 && marks.clauses >= 2 ? size * 0.5 : 0;
}

/** Arrays of a place for each line, in one piece of memory: asking for each takes longer than filling it. */
function emptyMeasures(rows: readonly number[]): LineMeasures {
  const bytes = rows.length * Float64Array.BYTES_PER_ELEMENT;
  const memory = new ArrayBuffer(bytes * ARRAYS);
  let made = 0;
  const make = (): Float64Array => new Float64Array(memory, bytes * made++, rows.length);
  return {
    rows,
    weights: make(),
    prose: make(),
    sentences: make(),
    clauses: make(),
    ends: make(),
    cjk: make(),
    digits: make(),
    spaces: make(),
    symbols: make(),
    quotes: make(),
    separators: make(),
    words: make(),
    capitals: make(),
    opening: make(),
    closing: make(),
    furniture: make(),
    boilerplate: make(),
    dated: make(),
    teaser: make(),
    credit: make(),
    listed: make(),
    counts: make(),
    gaps: make(),
  };
}

/** What a line is made of. */
function measureShape(all: LineMeasures, row: number, text: string, classes: Int32Array): void {
  const { words, capitals } = countClasses(text, classes);
  const marks = countMarks(text);
  all.weights[row] = weight(text);
  all.prose[row] = proseOf(text, all.weights[row]!, marks);
  all.sentences[row] = marks.sentences;
  all.clauses[row] = marks.clauses;
  all.ends[row] = endsSentence(text) ? 1 : 0;
  all.cjk[row] = classes[CJK]! / text.length;
  all.digits[row] = classes[DIGIT]! / text.length;
  all.spaces[row] = classes[SPACE]! / text.length;
  all.symbols[row] = classes[0]! / text.length;
  all.quotes[row] = classes[QUOTE]!;
  all.separators[row] = classes[SEPARATOR]!;
  all.words[row] = words;
  all.capitals[row] = words === 0 ? -1 : capitals / words;
  all.opening[row] = openingClass(text);
  all.closing[row] = closingClass(text);
}

/** What a line says. */
function measureWords(all: LineMeasures, row: number, text: string, classes: Int32Array): void {
  all.furniture[row] = furnitureAs(text);
  // An address has a stop, a slash or an @.
  const isAddressed = classes[MARK]! + classes[SEPARATOR]! > 0 && ADDRESS.test(text);
  all.boilerplate[row] = (hasBoilerplateWord(text) ? 1 : 0) + (isAddressed ? 2 : 0);
  all.dated[row] = datedAs(text, classes[DIGIT]! > 0);
  all.teaser[row] = teaserAs(text);
  const credit = text.length > MAX_CREDIT ? null : creditKind(text);
  all.credit[row] = credit === null ? 0 : CREDITS.indexOf(credit) + 1;
  all.listed[row] = LISTED.test(text) ? 1 : 0;
}

/** Measures the free lines of a text. */
export function measureLines(page: Page, isFree: readonly boolean[]): LineMeasures {
  const { rows, counts } = freeLines(page, isFree);
  const all = emptyMeasures(rows);
  const classes = new Int32Array(9);
  for (let row = 0; row < rows.length; row++) {
    const { text, isAfterGap } = page.blocks[rows[row]!]!;
    measureShape(all, row, text, classes);
    measureWords(all, row, text, classes);
    all.counts[row] = Math.min(9, counts[row]!);
    all.gaps[row] = isAfterGap ? 1 : 0;
  }
  return all;
}
