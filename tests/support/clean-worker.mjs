// Cleans inputs in a thread of its own, with the built program, and gives back what it would print.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { clean } from '../../build/pipeline.js';
import { serialise } from '../../build/stages/write/serialise.js';

parentPort.postMessage(
  workerData.map(({ file, name, options }) => {
    const source = { path: name, relative: name, bytes: readFileSync(file) };
    return serialise(clean(source, { ...options, ledger: true }), 'ndjson');
  }),
);
