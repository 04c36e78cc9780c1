/** The value below which a share of the others lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values) => quantile(values, 0.5);

/** Milliseconds that something takes. */
export function timed(run) {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** A row of a table: a name, and cells to the right. */
export const row = (name, cells) =>
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(10)).join(''));

/**
 * How many times as long `a` takes as `b`: one ratio a round, with one of them first in one round and the other in the
 * next, so that what else the machine does falls on both alike. Warm up before, if it matters.
 *
 * @param a gives the milliseconds that it took, or a promise of them; so does `b`
 * @param rounds a whole number from 1; an odd one has a median of its own
 * @returns `{median, min, max, ratios}`, the ratios in the order of the rounds
 * @throws RangeError where there is no round, or where a time is not above 0: nothing can be said then
 */
export async function interleavedPairs(a, b, rounds = 9) {
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError(`${rounds} rounds`);
  const ratios = [];
  for (let i = 0; i < rounds; i++) {
    const isTurned = i % 2 === 1;
    const first = await (isTurned ? b : a)();
    const second = await (isTurned ? a : b)();
    const [own, other] = isTurned ? [second, first] : [first, second];
    if (!(own > 0 && other > 0)) throw new RangeError(`times of ${own} and ${other} ms in round ${i + 1}`);
    ratios.push(own / other);
  }
  return { median: median(ratios), min: quantile(ratios, 0), max: quantile(ratios, 1), ratios };
}
