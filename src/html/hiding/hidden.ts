import type { OpenTag } from '../open-tag.js';
import { hidingStyle } from './hiding-style.js';

/** Elements whose text a browser with scripts does not show. */
const HIDDEN_TAGS = new Set([
  'noscript',
  'template',
  'iframe',
  'noframes',
  'head',
  'title',
  'object',
  'svg',
  'audio',
  'video',
]);
const MAY_HIDE = new Set([...HIDDEN_TAGS, 'marquee']);

const SHADOW_ROOT = /^(?:open|closed)$/i;

/** React streams what came late in hidden elements of such ids, and puts them in their place by a script. */
const STREAMED = /^S:[\da-f]{1,6}$/;

/** True where an element's name may hide it. */
export function hidesByName(tag: string): boolean {
  return MAY_HIDE.has(tag);
}

/** An attribute that makes a box too small to see: one pixel or none. */
const NO_SIZE = /^\s*0*[01]?(?:\.0*)?(?:px)?\s*$/;

/** A marquee clips what it holds: one of a pixel is no ticker. */
function isTinyMarquee({ attributes }: OpenTag): boolean {
  return [attributes['width'], attributes['height']].some((size) => size !== undefined && NO_SIZE.test(size));
}

/**
 * What hides an element by itself, in words, or `null` where nothing does.
 * Reads the `hidden` attribute and the inline style; the page's style rules are not read here.
 */
export function hiddenBy(tag: string, element: OpenTag | null): string | null {
  // A shadow root written out in the markup is shown in its element's place.
  if (tag === 'template' && SHADOW_ROOT.test(element?.attributes['shadowrootmode'] ?? '')) return null;
  if (HIDDEN_TAGS.has(tag)) return `<${tag}>`;
  if (element === null) return null;
  if (tag === 'marquee' && isTinyMarquee(element)) return '<marquee> of no size';
  const { hidden, style } = element;
  if (hidden !== null && !STREAMED.test(element.id))
    return hidden.toLowerCase() === 'until-found' ? 'attribute hidden=until-found' : 'attribute hidden';
  if (style === null) return null;
  const found = hidingStyle(tag === 'marquee' ? `overflow:hidden;${style}` : style);
  return found === null ? null : `style ${found}`;
}

/** Hiding that an element within may take back, by what it says of itself. */
const TAKEN_BACK: readonly (readonly [way: string, back: RegExp])[] = [
  ['style font-size', /font-size\s*:\s*(?:[2-9]|\d\d)[\d.]{0,4}p[xt]/i],
  ['style color', /(?:^|[;\s])color\s*:\s*(?!inherit|transparent)/i],
  ['style visibility', /visibility\s*:\s*visible/i],
  ['style text-indent', /text-indent\s*:\s*\d/i],
];
/** Hiding that scripts and readers take back from a whole article: what is hidden in it otherwise stays so. */
const PASSING = /^style (?:visibility:hidden|opacity|(?:max-)?height)/;

/** What hides an element within a hidden one: the way of that one, unless it has one of its own or is shown again. */
export function hiddenWithin(around: string, tag: string, element: OpenTag | null): string | null {
  const own = hiddenBy(tag, element);
  if (own !== null) return PASSING.test(around) ? own : around;
  const style = element?.style ?? '';
  const isBack = TAKEN_BACK.some(([way, back]) => around.startsWith(way) && back.test(style));
  return isBack ? null : around;
}
