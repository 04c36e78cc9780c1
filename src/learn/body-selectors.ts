import { indexSelectors, matchRows } from '../html/selector.js';
import { prefixSums } from '../text/prefix-sums.js';
import { enoughOf } from './evidence.js';
import type { Sample } from './sample.js';
import { candidates } from './selectors.js';
import type { Study } from './study.js';
import type { StyleNode } from './style-tree.js';

/** A selector of the element that holds the article, and on which pages it does (numbers of samples). */
export interface BodySelector {
  readonly selector: string;
  readonly pages: readonly number[];
}

/** A body holds this much of what is a page's own. */
const COVERAGE = 0.9;
/** Of those that do so on about as many pages the one that holds the most of it with the least besides is the body. */
const ABOUT_AS_MANY = 0.9;
const ABOUT_AS_GOOD = 0.001;
const LAYOUT_SUPPORT = 0.15;
const MAX_LAYOUTS = 4;
/** Pages that it is on, but does not hold the article of. */
const MAX_WRONG = 0.1;
/** A text may lie in some boxes; one in more is one of its paragraphs. */
const MAX_BOXES = 4;
const BOXES = new Set(['div', 'section', 'article', 'main', 'td', 'form', 'center', 'dd', 'content']);
const MAX_NODES = 200;

interface Tally {
  readonly selector: string;
  /** The earlier, the simpler. */
  readonly rank: number;
  readonly pages: number[];
  wrong: number;
  /** What is a page's own, in these elements and on these pages; and all text in them. */
  own: number;
  whole: number;
  weight: number;
  /** The same with furniture. */
  size: number;
}

/** The harmonic mean of what it holds and of how little it holds besides. */
const worthOf = ({ own, whole }: Tally, besides: number): number => (2 * own) / (whole + besides);

/** The best of some by a measure, and those that are about as good. */
function best<T>(some: readonly T[], measure: (one: T) => number): T[] {
  const highest = some.reduce((most, one) => Math.max(most, measure(one)), 0);
  return some.filter((one) => measure(one) >= highest - ABOUT_AS_GOOD);
}

const isBox = ({ name, instances, pages, own, isInline }: StyleNode): boolean =>
  !isInline && own > 0 && BOXES.has(name.tag) && instances <= pages * MAX_BOXES;

function newTallies({ tree }: Study): Map<string, Tally> {
  const boxes = [...tree.nodes.keys()]
    .filter((at) => isBox(tree.nodes[at]!))
    .toSorted((a, b) => tree.nodes[b]!.own - tree.nodes[a]!.own)
    .slice(0, MAX_NODES);
  const all = new Map<string, Tally>();
  for (const at of boxes)
    for (const [rank, selector] of candidates(tree, at).entries())
      if (!all.has(selector))
        all.set(selector, { selector, rank, pages: [], wrong: 0, own: 0, whole: 0, weight: 0, size: 0 });
  return all;
}

/** Sums over a page's blocks, those in furniture aside: what is its own, and all text. */
function leftOf({ samples, facts, isFurniture }: Study, number: number) {
  const { page } = samples[number]!;
  const at = new Map(page.blocks.map((block, i) => [block, i]));
  const sumsOf = (sums: Float64Array): Float64Array =>
    prefixSums(page.blocks, (block) => {
      const i = at.get(block)!;
      return isFurniture[number]![block.container] === 1 ? 0 : sums[i + 1]! - sums[i]!;
    });
  return { own: sumsOf(facts[number]!.own), weight: sumsOf(facts[number]!.weight) };
}

/** What the rows of a selector hold, one within another counted once. */
function held({ page }: Sample, rows: readonly number[], sums: Float64Array): number {
  let [sum, done] = [0, 0];
  for (const row of rows) {
    const { first, end } = page.containers[row]!;
    if (end <= done) continue;
    sum += sums[end]! - sums[Math.max(first, done)]!;
    done = end;
  }
  return sum;
}

function tallied(all: Study): Tally[] {
  const tallies = newTallies(all);
  const index = indexSelectors([...tallies.keys()]);
  for (const [number, sample] of all.samples.entries()) {
    const { own, weight } = leftOf(all, number);
    const whole = own.at(-1)!;
    for (const [selector, rows] of matchRows(index, sample.page.containers)) {
      const tally = tallies.get(selector)!;
      const more = held(sample, rows, own);
      const size = held(sample, rows, weight);
      if (size === 0) continue;
      if (whole === 0 || more < whole * COVERAGE || rows.length > MAX_BOXES) tally.wrong++;
      else tally.pages.push(number);
      tally.own += more;
      tally.whole += whole;
      tally.weight += size;
      tally.size += held(sample, rows, all.facts[number]!.weight);
    }
  }
  return [...tallies.values()].filter(({ pages, wrong }) => wrong <= pages.length * MAX_WRONG);
}

/**
 * The elements that hold the articles: of those that hold nearly all that varies on most pages the one with the least
 * besides, by its simplest name; then the same for the pages that are left, which are of another template.
 */
export function bodySelectors(all: Study): BodySelector[] {
  const tallies = tallied(all);
  const chosen: BodySelector[] = [];
  const isDone = new Set<number>();
  while (chosen.length < MAX_LAYOUTS) {
    const open = tallies.map((one) => ({ ...one, left: one.pages.filter((page) => !isDone.has(page)) }));
    const most = open.reduce((count, { left }) => Math.max(count, left.length), 0);
    if (most < enoughOf(all.samples.length, LAYOUT_SUPPORT)) break;
    const rivals = open.filter(({ left }) => left.length >= most * ABOUT_AS_MANY);
    const pure = best(rivals, (one) => worthOf(one, one.weight));
    const tight = best(pure, (one) => worthOf(one, one.size));
    const { selector, left } = tight.reduce((one, other) => (other.rank < one.rank ? other : one));
    chosen.push({ selector, pages: left });
    for (const page of left) isDone.add(page);
  }
  return chosen;
}
