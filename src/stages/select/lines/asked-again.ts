/** A line as likely as this makes those around it worth a second look. */
const CHANCE = 0.06;
const REACH = 10;

/** The rows, in order, that the second look is taken at: menus far from any text are not asked about twice. */
export function askedAgain(likelihoods: Float64Array): Int32Array {
  const near = new Uint8Array(likelihoods.length);
  let count = 0;
  for (let row = 0, done = 0; row < likelihoods.length; row++) {
    if (likelihoods[row]! < CHANCE) continue;
    const end = Math.min(likelihoods.length, row + REACH + 1);
    for (let at = Math.max(done, row - REACH); at < end; at++) {
      near[at] = 1;
      count++;
    }
    done = end;
  }
  const rows = new Int32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (near[row] === 1) rows[at++] = row;
  return rows;
}
