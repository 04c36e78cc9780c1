// What a worker may do to its pool: each item says what becomes of it.
import { workerData } from 'node:worker_threads';

const { wait, loaded } = workerData;

if (loaded !== undefined) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  Atomics.add(loaded, 0, 1);
}

function fill() {
  const held = [];
  for (;;) held.push(new Array(100_000).fill(held.length));
}

function hang() {
  for (;;);
}

export default async function work({ items, progress }) {
  const results = [];
  for (const [i, item] of items.entries()) {
    Atomics.store(progress, 0, i);
    Atomics.store(progress, 1, 3);
    if (item === 'hang') hang();
    if (item === 'fill') fill();
    if (item === 'exit') process.exit(7);
    if (item === 'throw') {
      setTimeout(() => {
        throw new Error('out of nowhere');
      });
      await new Promise(() => {});
    }
    if (wait > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    results.push(`done ${item}`);
  }
  return results;
}
