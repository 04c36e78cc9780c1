/** The logarithm of 1 and a value; many values are 0. */
export function logOf(value: number): number {
  return value === 0 ? 0 : Math.log1p(value);
}
