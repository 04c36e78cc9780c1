import type { Container } from '../../model/page.js';

/** Class and id words of what surrounds an article, by what it is. Whole words only, so that `navy` is not `nav`. */
const NAMES: readonly (readonly [rule: string, words: ReadonlySet<string>])[] = [
  [
    'navigation',
    new Set(
      'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs topbar toolbar pager pagination skip'.split(
        ' ',
      ),
    ),
  ],
  [
    'comments',
    new Set('comment comments disqus respond reply replies tie gentie pinglun discussion'.split(' ')),
  ],
  [
    'recommendation',
    new Set(
      'related relation recommend recommends recommended recommendation recommendations recirc trending popular hot rank ranking mostread outbrain taboola tuijian xiangguan'.split(
        ' ',
      ),
    ),
  ],
  ['footer', new Set('footer foot copyright colophon'.split(' '))],
  ['share-bar', new Set('share sharing social socials addthis bdsharebuttonbox jiathis'.split(' '))],
  [
    'promotion',
    new Set(
      'ad ads advert advertisement advertising adsense sponsor sponsored promo promotion qrcode subscribe microtransaction newsletter paywall guanggao'.split(
        ' ',
      ),
    ),
  ],
];

const WORD = /[A-Za-z]+/g;
const CAMEL = /([a-z])([A-Z])/g;

const TAGS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'recommendation',
  menu: 'navigation',
};

const CONTROL_TAGS = new Set(['button', 'select', 'option', 'textarea', 'optgroup', 'legend']);

/** Containers of whole pages: their class may say `has-nav` or `no-comments` and mean nothing. */
const NEVER = new Set(['#root', 'html', 'body', 'main', 'article']);

/** What kind of furniture an element's tag, class or id calls it, or `null`. */
export function furnitureName(container: Container): string | null {
  const { tag, className, id, attributes } = container;
  if (NEVER.has(tag) || container.isInline) return null;
  if (CONTROL_TAGS.has(tag)) return 'navigation';
  const byTag = TAGS[tag];
  if (byTag !== undefined) return byTag;
  const role = attributes['role'];
  if (role === 'navigation') return 'navigation';
  if (role === 'contentinfo') return 'footer';
  if (className === '' && id === '') return null;
  const words = `${className} ${id}`.replaceAll(CAMEL, '$1 $2').toLowerCase().match(WORD) ?? [];
  return NAMES.find(([, names]) => words.some((word) => names.has(word)))?.[0] ?? null;
}

/** True where an element's names call it furniture. */
export function isFurnitureRow(container: Container): boolean {
  return furnitureName(container) !== null;
}
