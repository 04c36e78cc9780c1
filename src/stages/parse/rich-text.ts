import { escapeMarkup, hasBlockTag, hasTag } from '../../text/markup-text.js';
import { type ReactElement, reactElement } from '../../text/react-element.js';

/** How deep the nodes of an editor's document are read. */
const MAX_DEPTH = 40;
/** Where editors and CMSs keep what a node holds, in the order in which they are asked. */
const TEXT_KEYS = [
  'text',
  'value',
  'html',
  'innerHtml',
  'innerHTML',
  'content',
  'children',
  'nodes',
  'paragraphs',
  'data',
  'body',
  'model',
  'blocks',
  'items',
  'rendered',
  'copy',
  'richText',
  'rich_text',
  'settings',
  'attributes',
  'fields',
];
const KIND_KEYS = ['type', 'nodeType', 'tag', 'kind', 'contentType', '_type', '__typename', 'name'];
/** Nodes that are no text of the article. */
const FOREIGN =
  /relat|recirc|recommend|promo|advert|newsletter|embed|video|script|style|podcast|quiz|comment|subscri|^ads?$|^link-?list/i;
const IMAGE = /image|img|picture|photo|^pic$/i;
const IMAGE_FILE = /^(?:https?:)?\/\/[^\s"<>]{1,1000}$/i;
const HEADING = /head|title|^h[1-6]$/i;
const QUOTE = /quote/i;
const ITEM = /list_?-?item|^li$/i;
const INLINE = /^(?:text|link|hyperlink|strong|em|bold|italic|span|b|i|a|underline)$/i;
const IMAGE_KEYS = ['url', 'src', 'imageUrl', 'img', 'image'];

/** Elements that a text is made of; others are passed through. */
const SHOWN_TAG = /^(?:p|h[1-6]|ul|ol|li|blockquote|figcaption|table|tr|td|th|a|strong|em|b|i|div|section)$/;
const HEAD_TAG = /^(?:title|meta|link|script|style|svg|button|noscript|nav|footer)$/;

type Node = Readonly<Record<string, unknown>>;

function stringAt(node: Node, keys: readonly string[]): string {
  for (const key of keys) {
    const value = node[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function imageOf(node: Node): string {
  const address = stringAt(node, IMAGE_KEYS);
  if (!IMAGE_FILE.test(address)) return '';
  const caption = stringAt(node, ['caption', 'description', 'desc']);
  const alt = escapeMarkup(stringAt(node, ['alt', 'altText']));
  const below =
    caption === '' ? '' : `<figcaption>${hasTag(caption) ? caption : escapeMarkup(caption)}</figcaption>`;
  return `<figure><img src="${escapeMarkup(address)}" alt="${alt}">${below}</figure>`;
}

/** The element that a node becomes, by what it calls itself. */
function tagOf(kind: string): string {
  if (HEADING.test(kind)) return 'h3';
  if (QUOTE.test(kind)) return 'blockquote';
  if (ITEM.test(kind)) return 'li';
  return 'p';
}

function nodeMarkup(node: Node, depth: number): string {
  const kind = stringAt(node, KIND_KEYS);
  if (FOREIGN.test(kind)) return '';
  if (IMAGE.test(kind)) return imageOf(node);
  const inner = TEXT_KEYS.map((key) => node[key]).find(
    (value) => (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null),
  );
  // What has a headline of its own is another article.
  const isOther = stringAt(node, ['title', 'headline']) !== '' && !HEADING.test(kind);
  if (inner === undefined || isOther) return imageOf(node);
  const markup = partMarkup(inner, depth + 1);
  if (INLINE.test(kind) || markup === '' || hasBlockTag(markup)) return markup;
  const tag = tagOf(kind);
  return kind === '' && depth > 1 ? markup : `<${tag}>${markup}</${tag}>`;
}

/** What a rendered element shows: of a component its children. */
function elementMarkup({ tag, properties }: ReactElement, depth: number): string {
  if (tag === 'img') return imageOf(properties);
  const inner = partMarkup(properties['children'] ?? '', depth + 1);
  if (inner === '' || !SHOWN_TAG.test(tag)) return HEAD_TAG.test(tag) ? '' : inner;
  const href = tag === 'a' ? stringAt(properties, ['href']) : '';
  return `<${tag}${href === '' ? '' : ` href="${escapeMarkup(href)}"`}>${inner}</${tag}>`;
}

function partMarkup(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (typeof value === 'string') return hasTag(value) ? value : escapeMarkup(value);
  if (Array.isArray(value)) {
    const element = reactElement(value);
    return element === null
      ? value.map((part) => partMarkup(part, depth + 1)).join('')
      : elementMarkup(element, depth);
  }
  return typeof value === 'object' && value !== null ? nodeMarkup(value as Node, depth) : '';
}

/**
 * A list of paragraphs as markup: strings, or the nodes of an editor's document (text, headings, quotes, pictures).
 * Teasers and what calls itself an advertisement, a video or a list of other articles is left out.
 */
export function richText(list: readonly unknown[]): string {
  return list
    .map((part) => {
      const markup = partMarkup(part, 1);
      return markup === '' || hasBlockTag(markup) ? markup : `<p>${markup}</p>`;
    })
    .join('\n');
}
