import type { Page } from '../../model/page.js';
import { decodeEntities } from '../../text/entities.js';
import { isSameHeadline, withoutSiteSuffix } from '../../text/headline.js';
import { parseLooseJson } from '../../text/loose-json.js';

type Node = Readonly<Record<string, unknown>>;

/** Whom structured data names. */
export interface Agent {
  readonly name: string;
  readonly isOrganisation: boolean;
}

/** What a page's structured data says of its own article. */
export interface StructuredData {
  readonly headline: string | null;
  readonly authors: readonly Agent[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly publisher: string | null;
}

/** Nodes that are looked at in one page's structured data: a bound, not a measure. */
const MAX_NODES = 5000;
const MAX_PENDING = 4 * MAX_NODES;
const MAX_AGENTS = 30;
/** Longer values are texts. */
const MAX_VALUE = 2000;
const ARTICLE =
  /Article$|Posting$|^(?:Report|Review|Recipe|HowTo|Blog|CreativeWork|ScholarlyArticle|VideoObject)$/;
const NEWS = /Article$|Posting$/;
const PAGE = /^(?:\w{0,12}Page|Product|Course|Event)$/;
const ORGANISATION = /Organization|Corporation|Business|Brand/;
/** Under these keys stand other articles, other people and what readers say. */
const OTHERS = new Set([
  'itemlistelement',
  'comment',
  'comments',
  'review',
  'reviews',
  'relatedlink',
  'citation',
  'isbasedon',
  'breadcrumb',
  'potentialaction',
  'liveblogupdate',
  'mentions',
  'video',
  'image',
  'about',
  'author',
  'creator',
  'publisher',
  'haspart',
  'acceptedanswer',
  'suggestedanswer',
]);

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MAX_NODES) : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string =>
  typeof value === 'string' ? decodeEntities(value.slice(0, MAX_VALUE)).trim() : '';
const typesOf = (node: Node): readonly string[] => listOf(node['@type']).map(textOf);
const has = (node: Node, type: RegExp): boolean => typesOf(node).some((one) => type.test(one));

interface Graph {
  /** What may be the article, in order. */
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<string, Node>;
}

/** All nodes that may speak of the page, in order, and those that others refer to. */
function readGraph(page: Page): Graph {
  const nodes: Node[] = [];
  const byId = new Map<string, Node>();
  const pending: unknown[] = [];
  for (const { kind, text } of page.head.states)
    if (kind.includes('ld+json')) pending.push(parseLooseJson(text));
  for (let at = 0; at < pending.length && at < MAX_NODES; at++) {
    if (pending.length > MAX_PENDING) pending.length = MAX_PENDING;
    const value = pending[at];
    if (Array.isArray(value)) for (const one of value.slice(0, MAX_NODES)) pending.push(one);
    if (!isNode(value)) continue;
    const id = value['@id'];
    if (typeof id === 'string' && !byId.has(id) && 'name' in value) byId.set(id, value);
    nodes.push(value);
    for (const key in value) {
      const child = value[key];
      if (child !== null && typeof child === 'object' && !OTHERS.has(key.toLowerCase())) pending.push(child);
    }
  }
  return { nodes, byId };
}

/** How much a node looks like the page's own article; 0 for what is none. */
function rank(node: Node, title: string): number {
  // Baidu's own vocabulary has no types: title, images, pubDate.
  const isTyped = '@type' in node;
  const base =
    !isTyped && 'pubDate' in node
      ? 1
      : has(node, NEWS)
        ? 4
        : has(node, ARTICLE)
          ? 3
          : has(node, PAGE)
            ? 1
            : 0;
  if (base === 0) return 0;
  const headline = textOf(node['headline']) || textOf(node['name']);
  const agrees = headline !== '' && title !== '' && isSameHeadline(headline, title) ? 2 : 0;
  const says = 'datePublished' in node || 'author' in node || 'creator' in node ? 0.5 : 0;
  return base + agrees + says;
}

function agentsOf(value: unknown, { byId }: Graph): Agent[] {
  const found: Agent[] = [];
  for (const one of listOf(value).slice(0, MAX_AGENTS)) {
    if (typeof one === 'string')
      found.push({ name: textOf(byId.get(one)?.['name']) || textOf(one), isOrganisation: false });
    if (!isNode(one)) continue;
    const known = 'name' in one ? one : (byId.get(textOf(one['@id'])) ?? one);
    const isOrganisation = has(known, ORGANISATION);
    for (const name of listOf(known['name'])) found.push({ name: textOf(name), isOrganisation });
  }
  return found.filter(({ name }) => name !== '');
}

const NOTHING: StructuredData = { headline: null, authors: [], published: [], modified: [], publisher: null };
/** So many articles and none that agrees with the title are a list of others. */
const MANY = 4;

/** What the page's JSON-LD says of its own article, read once; broken JSON is mended or passed over. */
export function structuredData(page: Page): StructuredData {
  if (!page.head.states.some(({ kind }) => kind.includes('ld+json'))) return NOTHING;
  const graph = readGraph(page);
  const title = withoutSiteSuffix(page.head.title);
  const ranked = graph.nodes
    .map((node) => ({ node, score: rank(node, title) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  if (best >= 3 && best < 5 && ranked.filter(({ score }) => score === best).length >= MANY) return NOTHING;
  const own = ranked.map(({ node }) => node).slice(0, MANY);
  const article = own[0];
  if (article === undefined) return NOTHING;
  const values = (key: string): string[] =>
    own.flatMap((node) => listOf(node[key]).map(textOf)).filter(Boolean);
  const authors = own
    .map((node) => [...agentsOf(node['author'] ?? node['creator'], graph)])
    .find((agents) => agents.length > 0);
  return {
    headline: has(article, ARTICLE) ? textOf(article['headline']) || textOf(article['name']) || null : null,
    authors: authors ?? [],
    published: [...values('datePublished'), ...values('pubDate')],
    modified: values('dateModified'),
    publisher: agentsOf(article['publisher'], graph)[0]?.name ?? null,
  };
}
