import { type BlockFacts, shapeOf } from './block-facts.js';
import { type ElementName, ElementNames } from './element-name.js';
import type { Sample } from './sample.js';

/** What an element of the site's template holds, over all pages. */
export interface StyleNode {
  readonly name: ElementName;
  /** Index of the node around it, -1 for the root; always a smaller one. */
  readonly parent: number;
  readonly isInline: boolean;
  /** Pages that have it, and how often in all. */
  pages: number;
  instances: number;
  last: number;
  weight: number;
  kept: number;
  linked: number;
  repeated: number;
  own: number;
  paragraphs: number;
  lines: number;
  marks: number;
  /** Instances with text of the page's own above them. */
  below: number;
  /** How many instances are made of the same kinds of block. */
  readonly shapes: Map<number, number>;
  /** How many of them there are on each page that has it. */
  readonly perPage: number[];
}

/** The merged tree, and which node each row of each page belongs to. */
export interface StyleTree {
  readonly nodes: readonly StyleNode[];
  /** One list a page: the node of each row. */
  readonly nodeOf: readonly Int32Array[];
}

const MAX_SHAPES = 200;

function newNode(name: ElementName, parent: number, isInline: boolean): StyleNode {
  const zero = { pages: 0, instances: 0, weight: 0, kept: 0, linked: 0, repeated: 0, own: 0, paragraphs: 0 };
  return {
    name,
    parent,
    isInline,
    ...zero,
    last: -1,
    lines: 0,
    marks: 0,
    below: 0,
    shapes: new Map(),
    perPage: [],
  };
}

/** Adds what an instance holds; its blocks are those from `first` to before `end`. */
function add(node: StyleNode, facts: BlockFacts, { first, end }: { first: number; end: number }): void {
  const of = (sums: Float64Array): number => sums[end]! - sums[first]!;
  node.instances++;
  node.weight += of(facts.weight);
  node.kept += of(facts.kept);
  node.linked += of(facts.linked);
  node.repeated += of(facts.repeated);
  node.own += of(facts.own);
  node.paragraphs += of(facts.paragraphs);
  node.lines += of(facts.lines);
  node.marks += of(facts.marks);
  if (facts.paragraphs[first]! > 0) node.below++;
  const shape = shapeOf(facts, first, end);
  const count = node.shapes.get(shape);
  if (count !== undefined || node.shapes.size < MAX_SHAPES) node.shapes.set(shape, (count ?? 0) + 1);
}

/**
 * Lays the pages of a site over each other: elements with the same name within the same ones become one node, which sums
 * up what they hold. The site style tree of Yi, Liu and Li, “Eliminating noisy information in web pages for data mining”
 * (KDD 2003): what varies little from page to page is the template. Linear in the pages' elements.
 */
export function styleTree(samples: readonly Sample[], facts: readonly BlockFacts[]): StyleTree {
  const names = new ElementNames(samples);
  const nodes: StyleNode[] = [];
  const byKey = new Map<string, number>();
  const nodeOf = samples.map(({ page }, number) => {
    const own = new Int32Array(page.containers.length);
    for (const [row, container] of page.containers.entries()) {
      const name = names.of(container);
      const parent = container.parent < 0 ? -1 : own[container.parent]!;
      const key = `${parent} ${name.key}`;
      let at = byKey.get(key);
      if (at === undefined) {
        at = nodes.length;
        byKey.set(key, at);
        nodes.push(newNode(name, parent, container.isInline));
      }
      own[row] = at;
      const node = nodes[at]!;
      if (node.last !== number) {
        node.pages++;
        node.perPage.push(0);
      }
      node.perPage[node.pages - 1]!++;
      node.last = number;
      add(node, facts[number]!, container);
    }
    return own;
  });
  return { nodes, nodeOf };
}
