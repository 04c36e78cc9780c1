const LENGTH = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))([a-z%]{0,4})$/;
/** What a unit comes to in pixels, on a page of common size; a percentage is of a box that nobody knows. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  in: 96,
  cm: 38,
  mm: 3.8,
  vw: 10,
  vh: 10,
  '%': 5,
};
const CALCULATED = /^calc\((.{1,60})\)$/;
const SPACED_SIGN = /([+-]) (?=\d)/g;

/** A length or a sum of lengths in pixels, about; `null` where the value is none. */
export function cssLength(value: string): number | null {
  const sum = CALCULATED.exec(value)?.[1]?.replace(SPACED_SIGN, '$1');
  if (sum === undefined) return lengthOf(value);
  const parts = sum.split(' ').map(lengthOf);
  return parts.includes(null) ? null : parts.reduce<number>((all, one) => all + one!, 0);
}

function lengthOf(value: string): number | null {
  const [, amount, unit = ''] = LENGTH.exec(value) ?? [];
  const factor = UNITS[unit];
  return amount === undefined || factor === undefined ? null : Number(amount) * factor;
}
