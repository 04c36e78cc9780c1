#!/usr/bin/env node
// What a learned profile does on pages that it has not seen, on made sites, without and with it:
// npm run learn:measure -- [--seen 5,10,20] [--site ID,ID] [--show]; --show prints the profiles. Fields (writers, editors,
// source, account) are counted as right/wrong/missing.
import { compareArticle, meanF1 } from './tune/overlap.mjs';
import { typescriptServer } from './typescript-server.mjs';

const PAGES = 40;
const args = process.argv.slice(2);
const optionOf = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const counts = optionOf('--seen', '20').split(',').map(Number);
const only = optionOf('--site', null)?.split(',') ?? null;

const server = await typescriptServer();
const { MADE_SITES, isPosts, madePages } = await server.ssrLoadModule(
  '/tests/support/made-sites/made-sites.ts',
);
const { judgeFields } = await server.ssrLoadModule('/tests/support/made-sites/judge-fields.ts');
const { clean } = await server.ssrLoadModule('/src/pipeline.ts');
const { f1Of } = await server.ssrLoadModule('/src/text/overlap.ts');
const { learn } = await server.ssrLoadModule('/src/learn/learn.ts');

const sourceOf = ({ name, text }) => ({ path: name, relative: name, bytes: Buffer.from(text) });

const scored = ({ gold }, { blocks = [] }) => compareArticle(gold, blocks);

const NO_FIELDS = { right: 0, wrong: 0, missing: 0 };

const sumOf = (scores) =>
  scores.reduce(
    (sum, { right, wrong, missing }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missing: sum.missing + missing,
    }),
    NO_FIELDS,
  );

const three = (value) => value.toFixed(3);
const counted = ({ right, wrong, missing }) => `${right}/${wrong}/${missing}`;
const shown = ({ f1, precision, recall }) => `${three(f1)} ${three(precision)} ${three(recall)}`;

/** Scores of the unseen pages of one site, without and with what was learned from some seen ones. */
function measure(site, kind, seen) {
  const learned = learn(madePages(site, 0, seen, kind).map(sourceOf), { profiles: [] });
  const profiles = learned.profile === null ? [] : [learned.profile];
  if (args.includes('--show')) console.log(JSON.stringify(learned.profile ?? learned.reason, null, 1));
  const unseen = madePages(site, PAGES / 2, PAGES, kind);
  const was = unseen.map((page) => clean(sourceOf(page), { profiles: [] }));
  const is = unseen.map((page) => clean(sourceOf(page), { profiles }));
  const before = unseen.map((page, i) => scored(page, was[i]));
  const after = unseen.map((page, i) => scored(page, is[i]));
  const fields = [
    sumOf(unseen.map(({ says }, i) => judgeFields(says, was[i]))),
    sumOf(unseen.map(({ says }, i) => judgeFields(says, is[i], was[i]))),
  ];
  const worse = after.filter((one, i) => f1Of(one) < f1Of(before[i]) - 0.001).length;
  const better = after.filter((one, i) => f1Of(one) > f1Of(before[i]) + 0.001).length;
  return { before, after, worse, better, fields, isRefused: learned.profile === null };
}

function print(name, { before, after, worse, better, fields }, note = '') {
  const columns = [
    name.padEnd(16),
    shown(meanF1(before)).padEnd(20),
    shown(meanF1(after)).padEnd(20),
    String(better).padStart(6),
    String(worse).padStart(6),
    `  ${counted(fields[0]).padEnd(16)}${counted(fields[1])}`,
    note,
  ];
  console.log(columns.join(''));
}

function report(kind, seen) {
  console.log(`\n${kind}, ${seen} pages seen, ${PAGES / 2} unseen`);
  console.log(
    `${'site'.padEnd(16)}${'without: F1 P R'.padEnd(20)}${'with: F1 P R'.padEnd(20)}better worse  fields without  with`,
  );
  const all = { before: [], after: [], worse: 0, better: 0, fields: [NO_FIELDS, NO_FIELDS] };
  for (const site of MADE_SITES) {
    if ((only !== null && !only.includes(site.id)) || (kind === 'dump' && isPosts(site))) continue;
    const { before, after, worse, better, fields, isRefused } = measure(site, kind, seen);
    all.before.push(...before);
    all.after.push(...after);
    all.worse += worse;
    all.better += better;
    all.fields = all.fields.map((sum, i) => sumOf([sum, fields[i]]));
    print(site.id, { before, after, worse, better, fields }, isRefused ? '  nothing learned' : '');
  }
  print('all', all);
}

for (const seen of counts) for (const kind of ['html', 'dump']) report(kind, seen);
await server.close();
