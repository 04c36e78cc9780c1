import { indexSelectors, matchRows } from '../html/selector.js';
import type { Study } from './study.js';
import type { StyleNode, StyleTree } from './style-tree.js';

/** May a row be matched besides those that are meant? */
export type IsFine = (page: number, row: number) => boolean;

/** Tags that say what they hold. */
const TELLING = new Set(['article', 'main', 'aside', 'nav', 'footer', 'header', 'h1', 'time']);
const ANCESTORS = 3;
const MAX_TARGETS = 400;

/** Names of one element, the simplest first. */
function simple({ name }: StyleNode): string[] {
  const { tag, id, classes, prefixes, attributes } = name;
  const all = classes.map((one) => `.${one}`);
  return [
    ...(id === '' ? [] : [`#${id}`]),
    ...all,
    ...prefixes.map((one) => `[class*="${one}"]`),
    ...(TELLING.has(tag) ? [tag] : []),
    ...all.map((one) => `${tag}${one}`),
    ...(all.length > 1 ? [all.join('')] : []),
    ...attributes.map(([key, value]) => `${tag}[${key}="${value}"]`),
    ...(attributes.length > 1
      ? [`${tag}${attributes.map(([key, value]) => `[${key}="${value}"]`).join('')}`]
      : []),
  ];
}

/** Its names, then its names and its tag within elements that have names themselves: no path is deeper than that. */
export function candidates({ nodes }: StyleTree, at: number): string[] {
  const node = nodes[at]!;
  const own = simple(node);
  const found = [...own];
  let path = node.name.tag;
  let { parent } = node;
  for (let depth = 0; depth < ANCESTORS && parent > 0; depth++) {
    const above = nodes[parent]!;
    const names = simple(above).slice(0, 2);
    for (const name of names)
      found.push(...own.slice(0, 2).map((one) => `${name} ${one}`), `${name} > ${path}`);
    path = `${above.name.tag} > ${path}`;
    ({ parent } = above);
  }
  return [...new Set(found)];
}

interface Matched {
  readonly nodes: Map<number, number>;
  /** Nodes whose elements should not be matched, unless they are meant. */
  readonly strays: Set<number>;
  pages: number;
}

/**
 * The simplest selector for each of some nodes that matches all its elements on all pages, and none besides; with the
 * number of pages that it matches on.
 *
 * @param isFine elements that may be matched too
 */
export function selectorsFor(
  targets: readonly number[],
  { samples, tree }: Study,
  isFine: IsFine,
): Map<number, { selector: string; pages: number }> {
  const wanted = targets.slice(0, MAX_TARGETS).map((node) => ({ node, list: candidates(tree, node) }));
  const index = indexSelectors([...new Set(wanted.flatMap(({ list }) => list))]);
  const all = new Map<string, Matched>();
  for (const [number, { page }] of samples.entries()) {
    for (const [selector, rows] of matchRows(index, page.containers)) {
      const matched = all.get(selector) ?? { nodes: new Map(), strays: new Set(), pages: 0 };
      all.set(selector, matched);
      matched.pages++;
      for (const row of rows) {
        const node = tree.nodeOf[number]![row]!;
        matched.nodes.set(node, (matched.nodes.get(node) ?? 0) + 1);
        if (!isFine(number, row)) matched.strays.add(node);
      }
    }
  }
  const found = new Map<number, { selector: string; pages: number }>();
  for (const { node, list } of wanted) {
    const selector = list.find((one) => {
      const { nodes, strays } = all.get(one) ?? NOTHING;
      if (nodes.get(node) !== tree.nodes[node]!.instances) return false;
      return strays.size === 0 || (strays.size === 1 && strays.has(node));
    });
    if (selector !== undefined) found.set(node, { selector, pages: all.get(selector)!.pages });
  }
  return found;
}

const NOTHING: Matched = { nodes: new Map(), strays: new Set(), pages: 0 };
