#!/usr/bin/env node
// Precision and recall of near-duplicates on made pairs, by kind, and for other bounds:
// npm run near-duplicates -- [SEEDS] [--bounds]; with --pairs FILE on texts of one's own: NDJSON of articles,
// in which all pairs that are like each other are listed.
import { readFileSync } from 'node:fs';
import { typescriptServer } from './typescript-server.mjs';

const DIGITS = /^\d+$/;
const args = process.argv.slice(2);
const isGrid = args.includes('--bounds');
const pairsAt = args.indexOf('--pairs');
const seeds = Number(args.find((arg) => DIGITS.test(arg)) ?? 500);

const server = await typescriptServer();
const { makePairs } = await server.ssrLoadModule('/tests/support/stories/pairs.ts');
const { minHash } = await server.ssrLoadModule('/src/text/min-hash.ts');
const { likeness } = await server.ssrLoadModule('/src/text/likeness.ts');
const { isNearDuplicate, DUPLICATE_BOUNDS } = await server.ssrLoadModule('/src/text/is-near-duplicate.ts');
const { NearDuplicates } = await server.ssrLoadModule('/src/batch/near-duplicates.ts');

const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)).padStart(7);

function measured() {
  return Array.from({ length: seeds }, (_, seed) =>
    makePairs(seed).map(({ kind, expected, first, second }) => {
      const [one, two] = [minHash(first), minHash(second)];
      const index = new NearDuplicates();
      index.judge(one, 'first');
      return { kind, expected, like: likeness(one, two), isFound: index.judge(two, 'second') !== null };
    }),
  ).flat();
}

/** Found by the index, and what comparing each with each would give. */
function byKind(pairs) {
  console.log(`${'expected'.padEnd(9)}${'kind'.padEnd(36)}${'pairs'.padStart(7)}  found %  alike %`);
  const nameOf = ({ expected, kind }) => `${expected.padEnd(9)}${kind}`;
  for (const name of new Set(pairs.map(nameOf))) {
    const all = pairs.filter((pair) => nameOf(pair) === name);
    const found = all.filter(({ isFound }) => isFound).length;
    const alike = all.filter(({ like }) => isNearDuplicate(like)).length;
    console.log(
      `${name.padEnd(45)}${String(all.length).padStart(7)}  ${percent(found, all.length)}  ${percent(alike, all.length)}`,
    );
  }
}

function rates(pairs, isFound) {
  const count = (expected) => pairs.filter((pair) => pair.expected === expected && isFound(pair)).length;
  const all = pairs.filter(({ expected }) => expected === 'same').length;
  const [right, wrong] = [count('same'), count('other')];
  return `P ${percent(right, right + wrong)} R ${percent(right, all)}`;
}

const GRID = {
  containment: [0.78, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92],
  vouched: [0.6, 0.66, 0.72, 0.78, 0.86],
  ratio: [0.3, 0.35, 0.4, 0.45, 0.5],
  figures: [4, 8, 12, 16, 24],
  sharedFigures: [0, 0.3, 0.4, 0.5, 0.6, 0.7],
  sameFigures: [0.7, 0.8, 0.85, 0.9, 0.95, 1],
  size: [0, 24, 48, 72, 96],
};

/** One bound moved at a time. */
function overBounds(pairs) {
  for (const [name, values] of Object.entries(GRID)) {
    for (const value of values) {
      const bounds = { ...DUPLICATE_BOUNDS, [name]: value };
      const mark = DUPLICATE_BOUNDS[name] === value ? ' ←' : '';
      console.log(
        `${name.padEnd(14)} ${String(value).padEnd(5)} ${rates(pairs, ({ like }) => isNearDuplicate(like, bounds))}${mark}`,
      );
    }
  }
}

/** All pairs of a set of articles that are alike, with what tells it. */
function withinFile(file) {
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ status }) => status === 'article');
  const signatures = articles.map(({ text }) => minHash(text));
  const index = new NearDuplicates();
  articles.forEach((article, i) => {
    const first = index.judge(signatures[i], String(i));
    if (first !== null) console.log(`found ${article.input.path} = ${articles[first].input.path}`);
    for (let other = 0; other < i; other++) {
      const like = likeness(signatures[i], signatures[other]);
      if (like.containment < 0.35 || (first !== null && isNearDuplicate(like))) continue;
      const told = Object.entries(like).map(([name, value]) => `${name} ${Number(value).toFixed(2)}`);
      const paths = `${article.input.path} ~ ${articles[other].input.path}`;
      console.log(`${isNearDuplicate(like) ? 'missed' : 'not'} ${paths} ${told.join(' ')}`);
    }
  });
}

if (pairsAt >= 0) withinFile(args[pairsAt + 1]);
else {
  const pairs = measured();
  byKind(pairs);
  console.log(`found: ${rates(pairs, ({ isFound }) => isFound)}`);
  console.log(`alike: ${rates(pairs, ({ like }) => isNearDuplicate(like))}`);
  if (isGrid) overBounds(pairs);
}
await server.close();
