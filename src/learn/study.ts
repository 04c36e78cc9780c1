import { type BlockFacts, blockFacts } from './block-facts.js';
import { furnitureNodes, type Reason } from './furniture-nodes.js';
import { Repeats } from './repeats.js';
import type { Sample } from './sample.js';
import { type StyleTree, styleTree } from './style-tree.js';

/** All that pages of markup say together. */
export interface Study {
  readonly samples: readonly Sample[];
  readonly repeats: Repeats;
  readonly facts: readonly BlockFacts[];
  readonly tree: StyleTree;
  /** Nodes that are furniture, each with why. */
  readonly reasons: ReadonlyMap<number, Reason>;
  /** One list a page: 1 for rows in furniture. */
  readonly isFurniture: readonly Uint8Array[];
}

/** Looks at pages together: what repeats, how their elements lie over each other, which of them are furniture. */
export function studyOf(samples: readonly Sample[]): Study {
  const repeats = new Repeats(samples);
  const facts = samples.map((sample) => blockFacts(sample, repeats));
  const tree = styleTree(samples, facts);
  const reasons = furnitureNodes(tree, samples.length);
  const isFurniture = samples.map(({ page }, number) => {
    const own = new Uint8Array(page.containers.length);
    for (const [row, { parent }] of page.containers.entries()) {
      const isInside = parent >= 0 && own[parent] === 1;
      own[row] = isInside || reasons.has(tree.nodeOf[number]![row]!) ? 1 : 0;
    }
    return own;
  });
  return { samples, repeats, facts, tree, reasons, isFurniture };
}
