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
