/** Red, green, blue from 0 to 255, and how much of it is there from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const HEX = /^#([\da-f]{3,8})$/;
const FUNCTION = /^(?:rgb|hsl)a?\(([\d.,%/ deg]{1,40})\)$/;
const PARTS = /[\s,/]+/;
/** Names that pages use for what is to be seen, and for what is not. */
const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  green: '#008000',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  snow: '#fffafa',
  ivory: '#fffff0',
  azure: '#f0ffff',
  whitesmoke: '#f5f5f5',
  ghostwhite: '#f8f8ff',
  floralwhite: '#fffaf0',
  mintcream: '#f5fffa',
  transparent: '#00000000',
};
const SHORT = 4;
/** Nobody tells two colours apart that differ by less, of 255. */
const NEAR = 16;
/** Less of a colour than this is nothing to see. */
const MIN_ALPHA = 0.06;

function fromHex(digits: string): Color | null {
  const long = digits.length <= SHORT ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (long.length !== 6 && long.length !== 8) return null;
  const at = (place: number): number => Number.parseInt(long.slice(place, place + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

const amount = (part: string, of: number): number =>
  part.endsWith('%') ? (Number.parseFloat(part) / 100) * of : Number.parseFloat(part);

/** Hue, saturation, lightness: what pages hide is white, black or grey, and a hue says little there. */
function fromHsl([, saturation = '', lightness = '', alpha = '1']: readonly string[]): Color | null {
  const light = amount(lightness, 255);
  const isGrey = Number.parseFloat(saturation) <= 10 || light >= 245 || light <= 10;
  return isGrey && !Number.isNaN(light) ? [light, light, light, amount(alpha, 1)] : null;
}

/** Reads a colour as a style or an old attribute writes it; `null` where it is none that can be told. */
export function cssColor(value: string): Color | null {
  const written = value.trim().toLowerCase();
  const hex = HEX.exec(NAMED[written] ?? written)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const inside = FUNCTION.exec(written)?.[1]?.trim();
  if (inside === undefined) return null;
  const parts = inside.split(PARTS);
  if (written.startsWith('hsl')) return fromHsl(parts);
  const [red = '', green = '', blue = '', alpha = '1'] = parts;
  const color = [amount(red, 255), amount(green, 255), amount(blue, 255), amount(alpha, 1)] as const;
  return color.some(Number.isNaN) ? null : color;
}

/** True where hardly anything of it is there. */
export const isClear = ([, , , alpha]: Color): boolean => alpha < MIN_ALPHA;

/** True where text of one colour cannot be read on another. */
export function isNearColor(one: Color, other: Color): boolean {
  return [0, 1, 2].every((part) => Math.abs(one[part]! - other[part]!) <= NEAR);
}
