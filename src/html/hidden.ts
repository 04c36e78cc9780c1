import { hidingStyle } from './hiding-style.js';
import type { OpenTag } from './open-tag.js';

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

const SHADOW_ROOT = /^(?:open|closed)$/i;

/** React streams what came late in hidden elements of such ids, and puts them in their place by a script. */
const STREAMED = /^S:[\da-f]{1,6}$/;

/** True where an element's name may hide it. */
export function hidesByName(tag: string): boolean {
  return HIDDEN_TAGS.has(tag);
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
  const { hidden, style } = element;
  if (hidden !== null && !STREAMED.test(element.id))
    return hidden.toLowerCase() === 'until-found' ? 'attribute hidden=until-found' : 'attribute hidden';
  if (style === null) return null;
  const found = hidingStyle(style);
  return found === null ? null : `style ${found}`;
}
