/** In the order of numbers, or of UTF-16 code units: the same on every machine. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
