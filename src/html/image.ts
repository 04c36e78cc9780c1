import type { PageImage } from '../model/page.js';

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
];

const ADDRESS = /^(?:https?:)?\/\/|^[./\w-]+\.(?:jpe?g|png|gif|webp|avif|bmp)/i;

/** The image of an `img` element, or `null` where it has no address. */
export function imageOf(attributes: Readonly<Record<string, string>>): PageImage | null {
  const lazy = LAZY_ATTRIBUTES.map((name) => attributes[name]).find(
    (value) => value !== undefined && ADDRESS.test(value),
  );
  const src = (lazy ?? attributes['src'] ?? '').trim();
  return src === '' ? null : { src, alt: (attributes['alt'] ?? '').trim() };
}
