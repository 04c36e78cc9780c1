import type { Block, Container, Page } from '../../model/page.js';
import { furnitureLine } from '../../text/furniture-line.js';
import { ownCopy } from '../../text/own-copy.js';
import { prefixSums } from '../../text/prefix-sums.js';

/**
 * Class and id words of what surrounds an article, by what it is. Whole words only, so that `navy` is not `nav`;
 * words that name things in the news as well (hot, rank, tie, reply, share, social) are left out.
 */
const NAMES: readonly (readonly [rule: string, words: string])[] = [
  [
    'navigation',
    'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs topbar toolbar pager pagination skip',
  ],
  ['comments', 'comment comments disqus gentie pinglun'],
  [
    'recommendation',
    'related relation recommend recommends recommended recommendation recommendations recirc trending mostread outbrain taboola tuijian xiangguan',
  ],
  ['footer', 'footer foot copyright colophon'],
  ['share-bar', 'sharing sharebar sharebox addthis bdsharebuttonbox jiathis'],
  [
    'promotion',
    'ad ads advert advertisement advertising adsense sponsor sponsored promo promotion qrcode subscribe microtransaction newsletter paywall guanggao',
  ],
];

const RULE_OF = new Map(
  NAMES.flatMap(([rule, words]) => words.split(' ').map((word) => [word, rule] as const)),
);
/** Compounds whose parts say nothing by themselves. */
const COMPOUNDS: readonly (readonly [rule: string, expression: RegExp])[] = [
  [
    'share-bar',
    /(?:^|[\s_-])(?:social[_-]?(?:share|links|media|bar|icons)|share[_-]?(?:bar|box|buttons?|links|tools|icons?|list))/,
  ],
  [
    'comments',
    /(?:^|[\s_-])(?:reply[_-]?(?:list|box|form)|tie[_-]?(?:area|areas|list))|(?:^|\s)respond(?:\s|$)/,
  ],
  [
    'recommendation',
    /(?:^|[\s_-])(?:hot[_-]?(?:news|list|rank|posts?|articles?|topics?)|popular[_-]?(?:posts?|news|articles?)|rank[_-]?list)/,
  ],
];

/** Notes of the article, not the foot of the page. */
const FOOT_NOTES = /foot[_-]?notes?/g;
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

/** Some sites call each paragraph, subheading and list `paywall` that only subscribers see: it is the text, no notice. */
const TEXT_TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'blockquote']);
const PAYWALLED = /(?<![\w-])paywall(?![\w-])/g;

function classOf({ tag, className }: Container): string {
  return className.includes('paywall') && TEXT_TAGS.has(tag)
    ? className.replaceAll(PAYWALLED, '')
    : className;
}

/** What kind of furniture an element's tag, class or id calls it, or `null`. */
function furnitureName(container: Container, parent: Container | undefined): string | null {
  const { tag, className, id, role } = container;
  if (NEVER.has(tag) || container.isInline) return null;
  // The foot of a quotation names who said it.
  if (tag === 'footer' && parent?.tag === 'blockquote') return null;
  if (CONTROL_TAGS.has(tag)) return 'navigation';
  const byTag = TAGS[tag];
  if (byTag !== undefined) return byTag;
  if (role === 'navigation') return 'navigation';
  if (role === 'contentinfo') return 'footer';
  return className === '' && id === '' ? null : nameOfWords(classOf(container), id);
}

/** What classes and ids are called; sites repeat theirs on every page. */
const known = new Map<string, string | null>();
const MAX_KNOWN = 20_000;
/** Longer ones are not kept. */
const MAX_LENGTH = 200;

function nameOfWords(className: string, id: string): string | null {
  const key = id === '' ? className : `${className}\n${id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const name = readWords(className, id);
  if (key.length > MAX_LENGTH) return name;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(ownCopy(key), name);
  return name;
}

function readWords(className: string, id: string): string | null {
  const names = `${className} ${id}`.replaceAll(CAMEL, '$1-$2').toLowerCase().replaceAll(FOOT_NOTES, 'notes');
  const words = names.match(WORD) ?? [];
  const named = words.map((word) => RULE_OF.get(word)).find((rule) => rule !== undefined);
  return named ?? COMPOUNDS.find(([, expression]) => expression.test(names))?.[0] ?? null;
}

/** A science paper has a discussion, too; one of readers has a form, replies, or their dates. */
const DISCUSSION = /(?:^|[\s_-])(?:discussions?|respond)(?=$|[\s_-])/i;
const OF_READERS = /(?:^|[\s_-])(?:reply|replies|comments?)(?=$|[\s_-])/i;
const FORM_TAGS = new Set(['form', 'textarea']);
const TALK = /^(?:讨论|留言|回复|Discussion|Replies)\s?[（(]\d/i;

/** Does a block belong to readers' comments, by what it says or by the elements right around it? */
function isOfReaders({ containers }: Page, { container, text }: Block): boolean {
  if (text === '') return false;
  const what = furnitureLine(text);
  if (what === 'comments' || what === 'time' || TALK.test(text)) return true;
  const box = containers[container]!;
  return [box, containers[box.parent]].some(
    (one) => one !== undefined && (FORM_TAGS.has(one.tag) || OF_READERS.test(one.className)),
  );
}

/** Rows of sections called discussion that readers hold. */
function discussions(page: Page): ReadonlySet<number> {
  const rows = [...page.containers.keys()].filter((row) => {
    const { className, id, isInline, tag } = page.containers[row]!;
    if (isInline || (className === '' && id === '') || NEVER.has(tag)) return false;
    return DISCUSSION.test(className) || DISCUSSION.test(id);
  });
  if (rows.length === 0) return new Set();
  const sums = prefixSums(page.blocks, (block) => (isOfReaders(page, block) ? 1 : 0));
  return new Set(rows.filter((row) => sums[page.containers[row]!.end]! > sums[page.containers[row]!.first]!));
}

const knownPages = new WeakMap<Page, readonly (string | null)[]>();

/** The furniture that each of a page's containers is called, told once a page. */
export function furnitureNames(page: Page): readonly (string | null)[] {
  const before = knownPages.get(page);
  if (before !== undefined) return before;
  const talks = discussions(page);
  const told = page.containers.map(
    (one, row) => furnitureName(one, page.containers[one.parent]) ?? (talks.has(row) ? 'comments' : null),
  );
  knownPages.set(page, told);
  return told;
}
