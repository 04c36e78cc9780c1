/**
 * Sums of a measure over the items before each place: `sums[i]` is that of the first `i`, so that any stretch's is one
 * subtraction.
 */
export function prefixSums<T>(items: readonly T[], measure: (item: T) => number): Float64Array {
  const sums = new Float64Array(items.length + 1);
  for (let i = 0; i < items.length; i++) sums[i + 1] = sums[i]! + measure(items[i]!);
  return sums;
}
