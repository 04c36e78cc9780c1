#!/usr/bin/env node
// What a learned profile does on pages that it has not seen, on made sites, without and with it:
// npm run learn:measure -- [--seen 5,10,20] [--site ID] [--show]; --show prints the profiles.
import { compareArticle, meanF1 } from './tune/overlap.mjs';
import { typescriptServer } from './typescript-server.mjs';

const PAGES = 40;
const args = process.argv.slice(2);
const optionOf = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const counts = optionOf('--seen', '20').split(',').map(Number);
const only = optionOf('--site', null);

const server = await typescriptServer();
const { MADE_SITES, isPosts, madePages } = await server.ssrLoadModule(
  '/tests/support/made-sites/made-sites.ts',
);
const { clean } = await server.ssrLoadModule('/src/pipeline.ts');
const { f1Of } = await server.ssrLoadModule('/src/text/overlap.ts');
const { learn } = await server.ssrLoadModule('/src/learn/learn.ts');

const sourceOf = ({ name, text }) => ({ path: name, relative: name, bytes: Buffer.from(text) });

function scored(page, profiles) {
  const { blocks = [] } = clean(sourceOf(page), { profiles });
  return compareArticle(page.gold, blocks);
}

const three = (value) => value.toFixed(3);
const shown = ({ f1, precision, recall }) => `${three(f1)} ${three(precision)} ${three(recall)}`;

/** Scores of the unseen pages of one site, without and with what was learned from some seen ones. */
function measure(site, kind, seen) {
  const learned = learn(madePages(site, 0, seen, kind).map(sourceOf), { profiles: [] });
  const profiles = learned.profile === null ? [] : [learned.profile];
  if (args.includes('--show')) console.log(JSON.stringify(learned.profile ?? learned.reason, null, 1));
  const unseen = madePages(site, PAGES / 2, PAGES, kind);
  const before = unseen.map((page) => scored(page, []));
  const after = unseen.map((page) => scored(page, profiles));
  const worse = after.filter((one, i) => f1Of(one) < f1Of(before[i]) - 0.001).length;
  const better = after.filter((one, i) => f1Of(one) > f1Of(before[i]) + 0.001).length;
  return { before, after, worse, better, isRefused: learned.profile === null };
}

function report(kind, seen) {
  console.log(`\n${kind}, ${seen} pages seen, ${PAGES / 2} unseen`);
  console.log(`${'site'.padEnd(16)}${'without: F1 P R'.padEnd(20)}${'with: F1 P R'.padEnd(20)}better worse`);
  const all = { before: [], after: [], worse: 0, better: 0 };
  for (const site of MADE_SITES) {
    if ((only !== null && site.id !== only) || (kind === 'dump' && isPosts(site))) continue;
    const { before, after, worse, better, isRefused } = measure(site, kind, seen);
    all.before.push(...before);
    all.after.push(...after);
    all.worse += worse;
    all.better += better;
    const [first, second] = [shown(meanF1(before)), shown(meanF1(after))];
    console.log(
      `${site.id.padEnd(16)}${first.padEnd(20)}${second.padEnd(20)}${String(better).padStart(6)} ${String(worse).padStart(5)}${isRefused ? '  nothing learned' : ''}`,
    );
  }
  const [first, second] = [shown(meanF1(all.before)), shown(meanF1(all.after))];
  console.log(
    `${'all'.padEnd(16)}${first.padEnd(20)}${second.padEnd(20)}${String(all.better).padStart(6)} ${String(all.worse).padStart(5)}`,
  );
}

for (const seen of counts) for (const kind of ['html', 'dump']) report(kind, seen);
await server.close();
