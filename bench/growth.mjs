// How cleaning grows with its input: pages up to 20 MB, and inputs that are one thing again and again.
import { parseDocument } from 'htmlparser2';
import { cleanText } from '../build/clean-text.js';
import { madePage } from './made-pages.mjs';
import { SHAPES } from './shapes.mjs';
import { row, timed } from './statistics.mjs';

const SIZE = 6_000;
const STEPS = [1, 4, 16];
/** Each figure is the best of several runs: what disturbs a run only makes it slower. */
const MIN_RUNS = 3;
const MIN_MILLISECONDS = 150;

/** Milliseconds that something takes at best. */
function best(run) {
  let [least, all] = [Number.POSITIVE_INFINITY, 0];
  for (let runs = 0; runs < MIN_RUNS || all < MIN_MILLISECONDS; runs++) {
    const time = timed(run);
    all += time;
    least = Math.min(least, time);
  }
  return least;
}

const cleaned = (text) => cleanText(text, { profiles: [] });

/** Nanoseconds a character, at each size. The largest goes first, so that none meets code that is not compiled yet. */
function costs(make) {
  cleaned(make(SIZE * Math.max(...STEPS)));
  return STEPS.map((step) => {
    const text = make(SIZE * step);
    return (best(() => cleaned(text)) * 1e6) / text.length;
  });
}

/** Prints, for each shape whose name has one of the words, how its cost grows. */
export function shapeGrowth(words) {
  const wanted = SHAPES.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
  row('nanoseconds a character; near 1 is linear', ['n', '4n', '16n', '4n : n', '16n : n']);
  for (const [name, make] of wanted) {
    const [one, four, sixteen] = costs(make);
    const times = [one, four, sixteen].map((ns) => ns.toFixed(0));
    row(name, [...times, (four / one).toFixed(2), (sixteen / one).toFixed(2)]);
  }
}

const MEGABYTE = 1_000_000;
const SIZES = [0.2, 1, 5, 20];

/** A page of a layout that is so many bytes long, by the number of its paragraphs. */
function pageOf(layout, bytes) {
  const [short, long] = [100, 200].map((paragraphs) => Buffer.byteLength(madePage(layout, paragraphs)));
  return madePage(layout, Math.max(1, Math.round(100 + ((bytes - short) * 100) / (long - short))));
}

const NAMES = ['boxes, Chinese', 'a table, Chinese', 'styles, English'];

/** Nanoseconds a byte at each size, and how the last compares to the first. */
function byteCosts(name, pages, run) {
  const each = pages.map((page) => (best(() => run(page)) * 1e6) / Buffer.byteLength(page));
  row(name, [...each.map((ns) => ns.toFixed(0)), (each.at(-1) / each[0]).toFixed(2)]);
}

/**
 * Prints how the cost of a byte changes from small pages to pages of 20 MB, and beside it that of htmlparser2's tree:
 * what both have to pay is for memory.
 */
export function sizeGrowth() {
  row('nanoseconds a byte; near 1 is linear', [...SIZES.map((size) => `${size} MB`), 'last:first']);
  NAMES.forEach((name, layout) => {
    const pages = SIZES.map((size) => pageOf(layout, size * MEGABYTE));
    byteCosts(name, pages, cleaned);
    byteCosts('  htmlparser2’s tree', pages, parseDocument);
  });
  console.log();
}
