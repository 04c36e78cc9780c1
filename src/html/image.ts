import type { PageImage } from '../model/page.js';
import { isPlaceholder } from '../text/placeholder-image.js';

type Attributes = Readonly<Record<string, string>>;

/** Where lazy loaders keep the real address, before `src`, which then holds a placeholder. */
const LAZY_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-url',
  'data-echo',
  'data-lazy',
  'data-original-src',
  'data-hi-res',
  'data-lazyload',
  'data-lazyload-src',
  'data-real-src',
  'data-real',
  'data-img-src',
  'data-image',
  'data-ks-lazyload',
  'data-backsrc',
  'data-croporisrc',
  'data-large-file',
  'data-orig-file',
  'data-full-src',
  'data-delayed-url',
  'lazy-src',
  'lazyload',
  '_src',
  'original',
  'file',
  'zoomfile',
];
const SRCSETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

const ADDRESS = /^(?:https?:)?\/\/|^[^\s"'<>:]{1,500}\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|[?#!])/i;
/** Between two pictures of a set; an address may hold a comma itself. */
const NEXT_IN_SET = /,\s+|(?<=\s\d{1,5}(?:\.\d{1,3})?[wx]),/;
const SIZED = /^(\S+)\s+(\d{1,5}(?:\.\d{1,3})?)[wx]$/;
const MAX_SET = 10_000;
const PIXELS = /^\s{0,3}(\d{1,5})(?:px)?\s{0,3}$/;
const ONE_PIXEL = /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)/i;
/** Signs are set among words; no picture of an article is as small. */
const MAX_SIGN = 40;
const SIGN_CLASS = /(?:^|\s)(?:emoji|wp-smiley|emoticon)(?:\s|$)/i;

/** The largest picture of a set, or `''`. */
function largestOf(set: string): string {
  let [best, size] = ['', -1];
  for (const part of set.length > MAX_SET ? [] : set.trim().split(NEXT_IN_SET)) {
    const found = SIZED.exec(part.trim());
    const [address, own] = found === null ? [part.trim(), 0] : [found[1]!, Number(found[2])];
    if (own > size && ADDRESS.test(address)) [best, size] = [address, own];
  }
  return best;
}

/** The largest picture that an element's sets name, or `''`. */
export function fromSets(attributes: Attributes): string {
  for (const name of SRCSETS) {
    const set = attributes[name];
    const found = set === undefined ? '' : largestOf(set);
    if (found !== '') return found;
  }
  return '';
}

const LAZY = new Set(LAZY_ATTRIBUTES);

/** Has an image any of them? Most have few attributes, and looking for what is not there takes as long. */
function mayBeLazy(attributes: Attributes): boolean {
  for (const name in attributes) if (LAZY.has(name)) return true;
  return false;
}

function lazyAddress(attributes: Attributes): string {
  if (!mayBeLazy(attributes)) return '';
  for (const name of LAZY_ATTRIBUTES) {
    const value = attributes[name]?.trim();
    if (value !== undefined && ADDRESS.test(value)) return value;
  }
  return '';
}

/** A sign among words, or a pixel that counts readers. */
function isTiny(attributes: Attributes): boolean {
  const [width, height] = ['width', 'height'].map((name) => {
    const found = PIXELS.exec(attributes[name] ?? '');
    return found === null ? null : Number(found[1]);
  });
  if (width != null && height != null && width <= MAX_SIGN && height <= MAX_SIGN) return true;
  return ONE_PIXEL.test(attributes['style'] ?? '') || SIGN_CLASS.test(attributes['class'] ?? '');
}

/**
 * The image of an `img` element, or `null` where it has no address.
 *
 * @param source what the `source` elements before it name, in a `picture`
 */
export function imageOf(attributes: Attributes, source = ''): PageImage | null {
  const own = (attributes['src'] ?? '').trim();
  const shown = own === '' || isPlaceholder(own) ? fromSets(attributes) || source || own : own;
  const src = lazyAddress(attributes) || shown;
  if (src === '') return null;
  const image = { src, alt: (attributes['alt'] ?? '').trim() };
  return isTiny(attributes) ? { ...image, isTiny: true } : image;
}
