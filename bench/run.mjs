// How cleaning grows with its input, and what it costs against a bare parse. Ratios of one run; no bounds.
// usage: npm run bench [-- WORD...]    only shapes whose name has one of the words
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { cleanText } from '../dist/clean-text.js';
import { clean } from '../dist/pipeline.js';
import { decode } from '../dist/stages/decode/decode.js';
import { SHAPES } from './shapes.mjs';

const SIZE = 6_000;
const STEPS = [1, 4, 16];
/** Each figure is the best of several runs: what disturbs a run only makes it slower. */
const MIN_RUNS = 3;
const MIN_MILLISECONDS = 150;
const REFERENCE_MILLISECONDS = 1000;

/** Milliseconds that something takes at best. */
function best(run, atLeast = MIN_MILLISECONDS) {
  const started = performance.now();
  let least = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < MIN_RUNS || performance.now() - started < atLeast; runs++) {
    const from = performance.now();
    run();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const row = (name, cells) => console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(9)).join(''));

const cleaned = (text) => cleanText(text, { profiles: [] });

/** Nanoseconds a character, at each size. The largest goes first, so that none meets code that is not compiled yet. */
function costs(make) {
  cleaned(make(SIZE * Math.max(...STEPS)));
  return STEPS.map((step) => {
    const text = make(SIZE * step);
    return (best(() => cleaned(text)) * 1e6) / text.length;
  });
}

function inbox() {
  const root = fileURLToPath(new URL('../fixtures/inbox', import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, relative: file, bytes: readFileSync(file) }));
}

function reference() {
  const sources = inbox();
  const texts = sources.map((source) => decode(source, {}).text);
  const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const cleaning = best(() => sources.map((source) => clean(source)), REFERENCE_MILLISECONDS);
  const parsing = best(() => texts.map((text) => new Parser({}).end(text)), REFERENCE_MILLISECONDS);
  const speed = (milliseconds) => `${(size / milliseconds / 1000).toFixed(1)} MB/s`;
  console.log(
    `fixtures/inbox: cleaned at ${speed(cleaning)}, parsed by htmlparser2 alone at ${speed(parsing)}`,
  );
  console.log(`cleaning takes ${(cleaning / parsing).toFixed(1)} times as long as parsing\n`);
}

const words = process.argv.slice(2);
const wanted = SHAPES.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
reference();
row('nanoseconds a character; near 1 is linear', ['n', '4n', '16n', '4n : n', '16n : n']);
for (const [name, make] of wanted) {
  const [one, four, sixteen] = costs(make);
  row(name, [
    ...[one, four, sixteen].map((ns) => ns.toFixed(0)),
    (four / one).toFixed(2),
    (sixteen / one).toFixed(2),
  ]);
}
