import { type Color, cssColor, isClear, isNearColor } from './css-color.js';
import { cssLength } from './css-length.js';
import type { Declarations } from './declarations.js';

/** How far what is called hidden must be from what is seen. */
export interface Limits {
  /** Pixels off the page's edge. */
  readonly offset: number;
  /** Pixels that a first line is drawn in. */
  readonly indent: number;
  /** Pixels of a box that is clipped. */
  readonly size: number;
  readonly font: number;
  readonly opacity: number;
  readonly scale: number;
  /** Does a share of a box that nobody knows count as a length? */
  readonly percent: boolean;
}

/** A way to hide: the declaration that does it, or `null`. */
type Way = (style: Declarations, limits: Limits) => string | null;

const NUMBERS = /[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[a-z%]{1,4})?/g;
const CLIPS = /hidden|clip/;
const SHIFTS = /(translate(?:3d|[xyz])?)\(([^()]{1,80})\)/;
const SCALES = /(scale(?:3d|[xy])?)\(\s?([^(),]{1,20})(?:,\s?([^(),]{1,20}))?/;
const TURNS =
  /(?:rotate[xy]\(\s?-?(?:90|270)deg|skew[xy]?\(\s?-?90deg|matrix\(\s?0\s?,\s?0\s?,\s?0\s?,\s?0\s?,)/;
const INSET = /inset\(\s?(\d{1,3}(?:\.\d{1,4})?)%/;
const NOTHING_OF_SHAPE = /(?:circle|ellipse)\(\s?0(?![.\d])/;
const POLYGON = /polygon\(([^()]{1,200})\)/;
const ALPHA = /opacity\s?[(=]\s?([\d.]{1,10})(%?)/;
const FONT_SIZE = /(?:^|\s)(\d[\d.]{0,8}[a-z%]{0,3})(?:\/|\s)/;
const PIXELS = /^[\d.]{1,6}p[xt]$/;
const SIDES = ['left', 'top', 'right', 'bottom'] as const;
const OUT = /absolute|fixed/;
/** Text that is painted by its background: gradients in headlines. */
const PAINTED = ['text-shadow', 'background-image', '-webkit-background-clip', 'background-clip'];

const numbersOf = (value: string): number[] =>
  (value.match(NUMBERS) ?? []).map((one) => Number.parseFloat(one));

function far(value: string | undefined, limit: number, { percent }: Limits): boolean {
  if (value === undefined || (!percent && value.includes('%'))) return false;
  const length = cssLength(value);
  return length !== null && length <= -limit;
}

const byDisplay: Way = (style) => {
  const display = style.get('display');
  if (display === 'none') return 'display:none';
  const seen = style.get('visibility');
  if (seen === 'hidden' || seen === 'collapse') return `visibility:${seen}`;
  return style.get('content-visibility') === 'hidden' ? 'content-visibility:hidden' : null;
};

const byOpacity: Way = (style, { opacity }) => {
  const own = style.get('opacity');
  if (own !== undefined) {
    const share = Number.parseFloat(own) / (own.endsWith('%') ? 100 : 1);
    if (share <= opacity) return `opacity:${own}`;
  }
  const filter = style.get('filter') ?? style.get('-ms-filter');
  const found = filter === undefined ? null : ALPHA.exec(filter);
  if (found === null) return null;
  const isShare = found[2] === '' && !filter!.includes('=');
  return Number(found[1]) / (isShare ? 1 : 100) <= opacity ? `filter:${filter}` : null;
};

const byFont: Way = (style, { font, percent }) => {
  const size = style.get('font-size') ?? FONT_SIZE.exec(style.get('font') ?? '')?.[1];
  if (size === undefined) return null;
  const length = size.endsWith('%') ? Number.parseFloat(size) * 0.16 : cssLength(size);
  const isOwn = percent || length === 0 || size.endsWith('px') || size.endsWith('pt');
  return length !== null && length >= 0 && isOwn && length <= font ? `font-size:${size}` : null;
};

const byIndent: Way = (style, limits) => {
  const indent = style.get('text-indent');
  return far(indent, limits.indent, limits) ? `text-indent:${indent}` : null;
};

const byPlace: Way = (style, limits) => {
  const position = style.get('position') ?? '';
  for (const side of SIDES) {
    const value = style.get(side);
    if (value === undefined) continue;
    const limit = OUT.test(position) ? limits.offset : Math.max(limits.offset, 1000);
    const length = OUT.test(position) ? cssLength(value) : null;
    if (far(value, limit, limits) || (length !== null && length >= FAR_AWAY)) return `${side}:${value}`;
  }
  const inset = style.get('inset');
  if (inset?.split(' ').some((value) => far(value, limits.offset, limits)) === true) return `inset:${inset}`;
  return null;
};
/** Beyond the right edge, or the end, of any page. */
const FAR_AWAY = 9000;

const byMargin: Way = (style, limits) => {
  const limit = Math.max(limits.offset, 900);
  for (const side of ['margin-left', 'margin-top'] as const)
    if (far(style.get(side), limit, limits)) return `${side}:${style.get(side)}`;
  const all = style.get('margin')?.split(' ') ?? [];
  return far(all[0], limit, limits) || far(all[3], limit, limits) ? `margin:${all.join(' ')}` : null;
};

const byClip: Way = (style) => {
  const rect = style.get('clip');
  if (rect?.startsWith('rect') === true) {
    const [top = 9, right = 9, bottom = 9, left = 9] = numbersOf(rect);
    if (Math.abs(bottom - top) <= 1 && Math.abs(right - left) <= 1) return `clip:${rect}`;
  }
  const path = style.get('clip-path') ?? style.get('-webkit-clip-path');
  if (path === undefined) return null;
  const isNothing =
    Number(INSET.exec(path)?.[1] ?? 0) >= 50 ||
    NOTHING_OF_SHAPE.test(path) ||
    isPoint(POLYGON.exec(path)?.[1]);
  return isNothing ? `clip-path:${path}` : null;
};

/** Corners that are all in one place. */
const isPoint = (corners: string | undefined): boolean =>
  corners !== undefined && new Set(corners.split(',').map((corner) => corner.trim())).size === 1;

const byTransform: Way = (style, limits) => {
  const transform =
    style.get('transform') ?? style.get('-webkit-transform') ?? style.get('-ms-transform') ?? '';
  const [, , across = '1', down = '1'] = SCALES.exec(transform) ?? [];
  const scale = style.get('scale');
  const [whole = 1] = scale === undefined ? [] : numbersOf(scale);
  if (Math.min(Math.abs(Number(across)), Math.abs(Number(down)), Math.abs(whole)) <= limits.scale)
    return `transform:${transform || `scale(${scale})`}`;
  const shift = SHIFTS.exec(transform)?.[2] ?? style.get('translate')?.replaceAll(' ', ',');
  const isFar = shift?.split(',').some((value) => far(value.trim(), limits.offset, limits)) === true;
  if (isFar) return `transform:${transform || `translate(${shift})`}`;
  return TURNS.test(transform) ? `transform:${transform}` : null;
};

const bySize: Way = (style, { size }) => {
  const clips = ['overflow', 'overflow-x', 'overflow-y'].some((name) => CLIPS.test(style.get(name) ?? ''));
  if (!clips) return null;
  for (const name of ['height', 'max-height', 'width', 'max-width'] as const) {
    const value = style.get(name);
    const length = value === undefined ? null : cssLength(value);
    const isNone = length !== null && length >= 0 && length <= size;
    if (isNone && (length === 0 || PIXELS.test(value!))) return `${name}:${value}`;
  }
  return null;
};

/** The colour that a style paints behind its text; `null` where it names none, or a picture. */
export function backgroundOf(style: Declarations): Color | null {
  const written = style.get('background-color') ?? style.get('background') ?? '';
  if (written.includes('url') || written.includes('gradient')) return null;
  return cssColor(written) ?? cssColor(written.split(' ')[0]!);
}

const byColor: Way = (style) => {
  const written = style.get('color');
  if (written === undefined || PAINTED.some((name) => style.has(name))) return null;
  if (style.get('-webkit-text-fill-color') !== undefined) return null;
  const color = cssColor(written);
  if (color === null) return null;
  const flat = written.replaceAll(' ', '');
  if (isClear(color)) return `color:${flat}`;
  const behind = backgroundOf(style);
  const isOnItself = behind !== null && !isClear(behind) && isNearColor(color, behind);
  return isOnItself ? `color:${flat} on itself` : null;
};

const WAYS: readonly Way[] = [
  byDisplay,
  byOpacity,
  byFont,
  byIndent,
  byPlace,
  byMargin,
  byClip,
  byTransform,
  bySize,
  byColor,
];

/** The declaration that hides an element, or `null` where none does. */
export function hidingWay(style: Declarations, limits: Limits): string | null {
  for (const way of WAYS) {
    const found = way(style, limits);
    if (found !== null) return found;
  }
  return null;
}
