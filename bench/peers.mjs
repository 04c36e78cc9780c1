// inkwash beside other extractors: speed, and accuracy where pages are labelled. Figures of one machine; no bounds.
// usage: npm run bench:peers [-- [FOLDER…] [--addresses] [--rounds N] [--json FILE] [--found FOLDER]]
//   FOLDER…   holds `gold.jsonl` ({id, title?, body?, url?, kind?} a line) and `pages/`; texts are for inkwash alone
//   --addresses  gives each extractor the labelled address of the page; without it pages are files of unknown origin
//   --rounds  timed rounds over each set (5)
//   --json    all figures
//   --found   what each extractor found, as FOLDER/SET/EXTRACTOR.ndjson: {id, title, body} a line
// The first run installs the extractors into folders beside `peers/`, for which it needs the network. Each runs in a
// process of its own: a page on which one hangs or dies costs that page, and none meets another's heap, its caches or
// what it does to globals. Clocks run in those processes, from a decoded string to the extractor's own result.
// Exit 2: the arguments are wrong, or no other extractor could be had.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printable } from '../build/text/printable.js';
import { accuracy } from './peers/accuracy.mjs';
import { labelledSets, madeSet } from './peers/labelled.mjs';
import { roster } from './peers/roster.mjs';
import { speed } from './peers/speed.mjs';
import { accuracyTable, speedTable } from './peers/table.mjs';

const OPTIONS = {
  addresses: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '5' },
  json: { type: 'string' },
  found: { type: 'string' },
};

class Fault extends Error {}

function argumentsOf(argv) {
  const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Fault('--rounds takes a whole number from 1');
  const sets = positionals.flatMap((folder) => {
    try {
      return labelledSets(folder, values.addresses);
    } catch (error) {
      throw new Fault(`${folder}: ${error.message}`);
    }
  });
  return { ...values, rounds, sets: [madeSet(), ...sets] };
}

const print = (lines) => console.log(`${lines.join('\n')}\n`);

function keep(folder, { name, isHtml }, runner, found) {
  const inSet = path.join(folder, isHtml ? name : `${name}-text`);
  mkdirSync(inSet, { recursive: true });
  const lines = found.map((one) => `${JSON.stringify(one)}\n`);
  writeFileSync(path.join(inSet, `${runner.name}.ndjson`), lines.join(''));
}

function printAccuracy(set, names, rows) {
  const bodies = set.pages.filter(({ body }) => body !== undefined).length;
  const titles = set.pages.filter((page) => page.titles !== undefined).length;
  const kind = set.isHtml ? 'pages' : 'texts';
  console.log(
    `${set.name}: accuracy, ${set.pages.length} ${kind}, ${bodies} bodies and ${titles} titles labelled`,
  );
  print(accuracyTable(names, rows));
  for (const [i, row] of rows.entries())
    for (const [fault, count] of row?.faults ?? [])
      console.error(printable(`${names[i]}: ${count} × ${fault}`));
}

/** The timing of those that can take a set, on the pages over which none of them stumbled. */
async function timing(set, able, told, rounds) {
  const stumbled = new Set(told.flatMap((one) => one.stumbled));
  const taken = set.pages.filter((_, i) => !stumbled.has(i));
  const extractors = able.map(({ extractor }) => extractor);
  const timed = await speed(extractors, taken, rounds);
  const size = `${timed.pages} of ${set.pages.length}, ${(timed.bytes / 1e6).toFixed(1)} MB, ${rounds} rounds`;
  console.log(`${set.name}: speed, ${size}`);
  return timed;
}

function figuresOf(set, name, { found: _found, stumbled: _stumbled, faults, ...accuracy }, timed) {
  const measured = set.isLabelled ? { accuracy: { ...accuracy, faults: Object.fromEntries(faults) } } : {};
  return { name, ...measured, speed: timed };
}

/** Prints both tables of one set and gives their figures. */
async function compareOn(set, runners, { rounds, found }) {
  const able = runners.filter(({ isOwn }) => isOwn || set.isHtml);
  const told = [];
  for (const runner of able) told.push(await accuracy(runner.extractor, set.pages));
  if (found !== undefined) for (const [i, runner] of able.entries()) keep(found, set, runner, told[i].found);
  const names = runners.map(({ name }) => name);
  const inRows = (rows) => runners.map((runner) => rows[able.indexOf(runner)] ?? null);
  if (set.isLabelled) printAccuracy(set, names, inRows(told));
  const timed = await timing(set, able, told, rounds);
  print(speedTable(names, inRows(timed.rows)));
  const rows = able.map(({ name }, i) => figuresOf(set, name, told[i], timed.rows[i]));
  const { name, isHtml, pages } = set;
  return { set: name, isHtml, pages: pages.length, timed: timed.pages, bytes: timed.bytes, rows };
}

async function compare({ running, missing }, given) {
  for (const { name, fault } of missing) console.error(printable(`${name} is left out: it ${fault}`));
  if (running.every(({ isOwn }) => isOwn))
    throw new Fault('no other extractor could be had; the first run needs the network to install them');
  const extractors = running.map(({ name, packages }) => ({ name, packages }));
  print(extractors.map(({ name, packages }) => `${name.padEnd(18)}${packages.join(', ')}`));
  const sets = [];
  for (const set of given.sets) sets.push(await compareOn(set, running, given));
  if (given.json === undefined) return;
  const all = {
    node: process.version,
    rounds: given.rounds,
    addresses: given.addresses,
    extractors,
    missing,
    sets,
  };
  writeFileSync(given.json, `${JSON.stringify(all, null, 2)}\n`);
}

async function main() {
  const given = argumentsOf(process.argv.slice(2));
  const all = await roster();
  try {
    await compare(all, given);
  } finally {
    for (const { extractor } of all.running) extractor.stop();
  }
}

try {
  await main();
} catch (error) {
  const isArgument = error instanceof Fault || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(printable(`bench:peers: ${isArgument ? error.message : error.stack}`));
  process.exitCode = 2;
}
