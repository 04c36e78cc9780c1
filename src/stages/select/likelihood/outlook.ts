import type { Page } from '../../../model/page.js';
import { hasBoilerplateWord } from './has-boilerplate-word.js';
import type { Measures } from './measures.js';
import { nameDistances } from './name-distances.js';
import { type PageWords, pageWords } from './page-words.js';
import type { Region } from './region.js';

/** Prose of at least this weight is a paragraph. */
const PARAGRAPH = 12;

/** What the features of all blocks of a region are reckoned from, gathered once. */
export interface Outlook {
  readonly page: Page;
  readonly measures: Measures;
  readonly region: Region;
  readonly names: Uint8Array;
  /** The nearest container that breaks lines, for each container. */
  readonly boxes: Int32Array;
  /** Bits of the elements around each container: article, main, aside, form, table, list. */
  readonly around: Uint8Array;
  /** The free blocks of the region, in order. */
  readonly rows: readonly number[];
  /** The last paragraph before each row, the first after it, as blocks; −1 where there is none. */
  readonly paragraphBefore: Int32Array;
  readonly paragraphAfter: Int32Array;
  readonly counts: ReadonlyMap<string, number>;
  /** A number for each container that holds a row or is around one, which those of its tag and class share. */
  readonly kinds: Int32Array;
  /** Prose of the region in elements of each kind, and in parents of each kind. */
  readonly kindProse: KindProse;
  /** The last heading, or short line without an end, before each row, as a row; −1 where there is none. */
  readonly headingBefore: Int32Array;
  /** 1 where a row is short and holds a word of boilerplate. */
  readonly isLabel: Uint8Array;
  readonly headline: number;
  readonly words: PageWords;
}

interface KindProse {
  readonly all: number;
  readonly own: readonly number[];
  readonly parent: readonly number[];
}

const AROUND = new Map(Object.entries({ article: 1, main: 2, aside: 4, form: 8, table: 16, ul: 32, ol: 32 }));

/** Rows of the containers that some blocks stand in, and of all around them, in order. */
function askedRows({ containers, blocks }: Page, rows: readonly number[]): Int32Array {
  const isAsked = new Uint8Array(containers.length);
  let count = 0;
  for (const block of rows)
    for (let row = blocks[block]!.container; row >= 0 && isAsked[row] === 0; row = containers[row]!.parent) {
      isAsked[row] = 1;
      count++;
    }
  const asked = new Int32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (isAsked[row] === 1) asked[at++] = row;
  return asked;
}

function boxesOf({ containers }: Page, asked: Int32Array): Int32Array {
  const boxes = new Int32Array(containers.length);
  for (const row of asked) {
    const { isInline, parent } = containers[row]!;
    boxes[row] = isInline && parent >= 0 ? boxes[parent]! : row;
  }
  return boxes;
}

function aroundOf({ containers }: Page, asked: Int32Array): Uint8Array {
  const around = new Uint8Array(containers.length);
  for (const row of asked) {
    const { tag, parent } = containers[row]!;
    around[row] = (parent >= 0 ? around[parent]! : 0) | (AROUND.get(tag) ?? 0);
  }
  return around;
}

/** The nearest paragraph on one side of each row. */
function nearest(rows: readonly number[], prose: Float64Array): Int32Array {
  const found = new Int32Array(rows.length);
  let last = -1;
  for (let index = 0; index < rows.length; index++) {
    const block = rows[index]!;
    found[index] = last;
    if (prose[block]! > PARAGRAPH) last = block;
  }
  return found;
}

function headlineOf({ blocks }: Page, isFree: Uint8Array): number {
  return blocks.findIndex(({ type, level }, i) => type === 'heading' && level === 1 && isFree[i] === 1);
}

/** Counts what the region's prose stands in, kind by kind: each container's kind is told when a block of it comes. */
function kindProseOf(
  page: Page,
  rows: readonly number[],
  prose: Float64Array,
  boxes: Int32Array,
): Pick<Outlook, 'kinds' | 'kindProse'> {
  const { containers, blocks } = page;
  const kinds = new Int32Array(containers.length).fill(-1);
  const known = new Map<string, number>();
  const own: number[] = [];
  const parent: number[] = [];
  const kindOf = (row: number): number => {
    if (kinds[row]! >= 0) return kinds[row]!;
    const { tag, className } = containers[row]!;
    const name = className === '' ? tag : `${tag} ${className}`;
    let kind = known.get(name);
    if (kind === undefined) {
      kind = known.size;
      known.set(name, kind);
      own.push(0);
      parent.push(0);
    }
    kinds[row] = kind;
    return kind;
  };
  let all = 0;
  for (const block of rows) {
    const row = blocks[block]!.container;
    all += prose[block]!;
    own[kindOf(row)]! += prose[block]!;
    parent[kindOf(boxes[Math.max(0, containers[row]!.parent)]!)]! += prose[block]!;
  }
  return { kinds, kindProse: { all, own, parent } };
}

function headingsBefore({ blocks }: Page, rows: readonly number[]): Int32Array {
  const before = new Int32Array(rows.length);
  for (let row = 0, last = -1; row < rows.length; row++) {
    before[row] = last;
    if (blocks[rows[row]!]!.type === 'heading') last = row;
  }
  return before;
}

/** Long texts repeat by chance of markup only. */
const MAX_REPEATED = 400;

function countsOf({ blocks }: Page, rows: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of rows) {
    const { text } = blocks[block]!;
    if (text.length < MAX_REPEATED) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function labelsOf({ blocks }: Page, rows: readonly number[]): Uint8Array {
  const isLabel = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++)
    if (hasBoilerplateWord(blocks[rows[row]!]!.text)) isLabel[row] = 1;
  return isLabel;
}

/** Gathers what the features of a region's blocks are reckoned from. */
export function outlook(page: Page, region: Region, measures: Measures): Outlook {
  const rows: number[] = [];
  for (let i = region.first; i < region.end; i++) if (measures.isFree[i] === 1) rows.push(i);
  const asked = askedRows(page, rows);
  const boxes = boxesOf(page, asked);
  return {
    page,
    measures,
    region,
    names: nameDistances(page, asked),
    boxes,
    ...kindProseOf(page, rows, measures.prose, boxes),
    headingBefore: headingsBefore(page, rows),
    isLabel: labelsOf(page, rows),
    around: aroundOf(page, asked),
    rows,
    paragraphBefore: nearest(rows, measures.prose),
    paragraphAfter: nearest(rows.toReversed(), measures.prose).reverse(),
    counts: countsOf(page, rows),
    headline: headlineOf(page, measures.isFree),
    words: pageWords(page),
  };
}
