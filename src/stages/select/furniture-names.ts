import type { Block, Container, Page } from '../../model/page.js';
import { furnitureLine } from '../../text/furniture-line.js';
import { prefixSums } from '../../text/prefix-sums.js';
import type { NameFacts } from './name-facts.js';
import { pageNames } from './page-names.js';

const TAGS = new Map([
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'recommendation'],
  ['menu', 'navigation'],
]);

const CONTROL_TAGS = new Set(['button', 'select', 'option', 'textarea', 'optgroup', 'legend']);

/** Containers of whole pages: their class may say `has-nav` or `no-comments` and mean nothing. */
const NEVER = new Set(['#root', 'html', 'body', 'main', 'article']);

/** Some sites call each paragraph, subheading and list `paywall` that only subscribers see: it is the text, no notice. */
const TEXT_TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'blockquote']);
const PAYWALLED = /(?<![\w-])paywall(?![\w-])/;

const isPaywalledText = ({ tag, className }: Container): boolean =>
  TEXT_TAGS.has(tag) && className.includes('paywall') && PAYWALLED.test(className);

/** What kind of furniture an element's tag, class or id calls it, or `null`. */
function furnitureName(
  container: Container,
  parent: Container | undefined,
  facts: NameFacts | null,
): string | null {
  const { tag, role } = container;
  // What holds no block is in nobody's way.
  if (container.end <= container.first || container.isInline || NEVER.has(tag)) return null;
  // The foot of a quotation names who said it.
  if (tag === 'footer' && parent?.tag === 'blockquote') return null;
  if (CONTROL_TAGS.has(tag)) return 'navigation';
  const byTag = TAGS.get(tag);
  if (byTag !== undefined) return byTag;
  if (role === 'navigation') return 'navigation';
  if (role === 'contentinfo') return 'footer';
  if (facts === null) return null;
  return facts.furniture === 'promotion' && isPaywalledText(container) ? null : facts.furniture;
}

/** A science paper has a discussion, too; one of readers has a form, replies, or their dates. */
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

/** Those of sections called discussion that readers hold. */
function ofReaders(page: Page, rows: readonly number[]): ReadonlySet<number> {
  const sums = prefixSums(page.blocks, (block) => (isOfReaders(page, block) ? 1 : 0));
  return new Set(rows.filter((row) => sums[page.containers[row]!.end]! > sums[page.containers[row]!.first]!));
}

const knownPages = new WeakMap<Page, readonly (string | null)[]>();

/** The furniture that each of a page's containers is called, told once a page. */
export function furnitureNames(page: Page): readonly (string | null)[] {
  const before = knownPages.get(page);
  if (before !== undefined) return before;
  const { containers } = page;
  const names = pageNames(page);
  const told: (string | null)[] = new Array(containers.length).fill(null);
  const discussions: number[] = [];
  for (let row = 0; row < containers.length; row++) {
    const one = containers[row]!;
    const facts = names[row]!;
    told[row] = furnitureName(one, containers[one.parent], facts);
    if (told[row] === null && facts?.isDiscussion === true && !NEVER.has(one.tag)) discussions.push(row);
  }
  if (discussions.length > 0) for (const row of ofReaders(page, discussions)) told[row] = 'comments';
  knownPages.set(page, told);
  return told;
}
