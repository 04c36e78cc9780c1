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
  /** A number for each container that those of its tag and class share. */
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

const AROUND: Readonly<Record<string, number>> = {
  article: 1,
  main: 2,
  aside: 4,
  form: 8,
  table: 16,
  ul: 32,
  ol: 32,
};

function boxesOf({ containers }: Page): Int32Array {
  const boxes = new Int32Array(containers.length);
  for (const [row, { isInline, parent }] of containers.entries()) {
    boxes[row] = isInline && parent >= 0 ? boxes[parent]! : row;
  }
  return boxes;
}

function aroundOf({ containers }: Page): Uint8Array {
  const around = new Uint8Array(containers.length);
  for (const [row, { tag, parent }] of containers.entries()) {
    around[row] = (parent >= 0 ? around[parent]! : 0) | (AROUND[tag] ?? 0);
  }
  return around;
}

/** The nearest paragraph on one side of each row. */
function nearest(rows: readonly number[], prose: Float64Array): Int32Array {
  const found = new Int32Array(rows.length);
  let last = -1;
  for (const [index, block] of rows.entries()) {
    found[index] = last;
    if (prose[block]! > PARAGRAPH) last = block;
  }
  return found;
}

function headlineOf({ blocks }: Page, isFree: Uint8Array): number {
  return blocks.findIndex(({ type, level }, i) => type === 'heading' && level === 1 && isFree[i] === 1);
}

function kindsOf({ containers }: Page): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(containers, ({ tag, className, first, end }) => {
    if (end <= first) return -1;
    const kind = className === '' ? tag : `${tag} ${className}`;
    const number = known.get(kind) ?? known.size;
    known.set(kind, number);
    return number;
  });
}

function kindProseOf(
  page: Page,
  rows: readonly number[],
  prose: Float64Array,
  of: Pick<Outlook, 'kinds' | 'boxes'>,
): KindProse {
  const { kinds, boxes } = of;
  let all = 0;
  const own: number[] = [];
  const parent: number[] = [];
  for (const block of rows) {
    const row = page.blocks[block]!.container;
    const above = boxes[Math.max(0, page.containers[row]!.parent)]!;
    all += prose[block]!;
    own[kinds[row]!] = (own[kinds[row]!] ?? 0) + prose[block]!;
    parent[kinds[above]!] = (parent[kinds[above]!] ?? 0) + prose[block]!;
  }
  return { all, own, parent };
}

function headingsBefore({ blocks }: Page, rows: readonly number[]): Int32Array {
  let last = -1;
  return Int32Array.from(rows, (block, row) => {
    const before = last;
    if (blocks[block]!.type === 'heading') last = row;
    return before;
  });
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

/** Gathers what the features of a region's blocks are reckoned from. */
export function outlook(page: Page, region: Region, measures: Measures): Outlook {
  const rows: number[] = [];
  for (let i = region.first; i < region.end; i++) if (measures.isFree[i] === 1) rows.push(i);
  const boxes = boxesOf(page);
  const kinds = kindsOf(page);
  return {
    page,
    measures,
    region,
    names: nameDistances(page),
    boxes,
    kinds,
    kindProse: kindProseOf(page, rows, measures.prose, { kinds, boxes }),
    headingBefore: headingsBefore(page, rows),
    isLabel: Uint8Array.from(rows, (block) => (hasBoilerplateWord(page.blocks[block]!.text) ? 1 : 0)),
    around: aroundOf(page),
    rows,
    paragraphBefore: nearest(rows, measures.prose),
    paragraphAfter: nearest(rows.toReversed(), measures.prose).reverse(),
    counts: countsOf(page, rows),
    headline: headlineOf(page, measures.isFree),
    words: pageWords(page),
  };
}
