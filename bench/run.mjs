// What cleaning costs. Figures of one run on one machine; no bounds.
// usage: npm run bench                          pages made for it, growth up to 20 MB, growth by shape, a short batch
//        npm run bench -- FOLDER...             pages made for it and those in folders, growth up to 20 MB
//        npm run bench -- --shapes [WORD...]    only shapes whose name has one of the words
//        npm run bench -- --batch [FOLDER...]   only the command over many files: start-up, files per second with one
//                                               and two workers (also over folders), resuming, peak memory
//            --files N    at most so many in one run (100000; in a bare `npm run bench` 4000)
//            --pairs N    pairs of runs with one and two workers (9; in a bare `npm run bench` 3)
//        npm run bench -- --queue [FILES [REDIS]]
//                                               only the queue, as `npm run bench:queue` does
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collect } from '../build/stages/collect/collect.js';
import { readPlace } from '../build/stages/collect/read-place.js';
import { batch } from './batch.mjs';
import { shapeGrowth, sizeGrowth } from './growth.mjs';
import { madePages } from './made-pages.mjs';
import { throughput } from './throughput.mjs';

const OPTIONS = {
  shapes: { type: 'boolean' },
  batch: { type: 'boolean' },
  queue: { type: 'boolean' },
  files: { type: 'string' },
  pairs: { type: 'string' },
};
/** A bare run is to be over in some minutes. */
const SHORT = { files: 4000, pairs: 3 };

/** A whole number from 1, `undefined` where none is given. */
function countOf(name, value) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`--${name} takes a whole number from 1`);
  return number;
}

async function sourcesIn(folder) {
  const sources = [];
  for await (const place of collect([folder])) sources.push(readPlace(place));
  return sources;
}

async function cleaning(folders) {
  throughput('pages made for this', madePages());
  for (const folder of folders) throughput(folder, await sourcesIn(folder));
  sizeGrowth();
  if (folders.length > 0) return;
  shapeGrowth([]);
  await batch(SHORT);
}

/** The queue's own bench, a program of its own. */
function queue(args) {
  const file = fileURLToPath(new URL('./queue.mjs', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1;
}

const { values, positionals: words } = parseArgs({ options: OPTIONS, allowPositionals: true });
const files = countOf('files', values.files);
const pairs = countOf('pairs', values.pairs);
if (values.shapes) shapeGrowth(words);
else if (values.batch) await batch({ files, pairs, folders: words });
else if (values.queue) queue(words);
else await cleaning(words);
