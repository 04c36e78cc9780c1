import type { Reason } from './furniture-nodes.js';
import type { Supported } from './rule.js';
import type { Sample } from './sample.js';
import { selectorsFor } from './selectors.js';
import type { Study } from './study.js';

/** The stretch of each page that its layout takes for the body: blocks from `first` to before `end`, both 0 for none. */
export type Regions = readonly { readonly first: number; readonly end: number }[];

const MAX_REMOVE = 30;

const WHY: Readonly<Record<Reason, string>> = {
  repeats: 'the same on page after page',
  links: 'links',
  teasers: 'teasers of other stories',
  'left out': 'hardly ever taken for the article',
  'holds furniture': 'a box of furniture',
};

/** Do headline and date of a page stand in a row? They are read there. */
function holdsField({ page, fields }: Sample, row: number): boolean {
  const { first, end } = page.containers[row]!;
  const blocks = [fields.headline, fields.published].map(({ candidates }) => candidates[0]?.block);
  return blocks.some((block) => block !== undefined && block >= first && block < end);
}

/** Furniture that is taken for the article now, or would be with the body: node and how much text. */
function harmful({ samples, tree, reasons, facts }: Study, regions: Regions): number[] {
  const harm = new Map<number, number>();
  for (const [number, sample] of samples.entries()) {
    const { first, end } = regions[number]!;
    const { kept, weight } = facts[number]!;
    for (const [row, container] of sample.page.containers.entries()) {
      const node = tree.nodeOf[number]![row]!;
      if (!reasons.has(node) || container.end <= container.first) continue;
      const isInside = container.first >= first && container.end <= end;
      const sums = isInside ? weight : kept;
      const size = sums[container.end]! - sums[container.first]!;
      if (size > 0 && !holdsField(sample, row)) harm.set(node, (harm.get(node) ?? 0) + size);
    }
  }
  return [...harm].toSorted(([, a], [, b]) => b - a).map(([node]) => node);
}

/** Selectors of furniture that matters; none matches anything that is not furniture. */
export function removeRules(all: Study, regions: Regions): Supported<string>[] {
  const { samples, reasons, facts, isFurniture } = all;
  const isFine = (page: number, row: number): boolean => {
    const { first, end } = samples[page]!.page.containers[row]!;
    if (facts[page]!.weight[end] === facts[page]!.weight[first]) return true;
    return isFurniture[page]![row] === 1 && !holdsField(samples[page]!, row);
  };
  const rules = new Map<string, Supported<string>>();
  const targets = harmful(all, regions);
  for (const [node, { selector, pages }] of selectorsFor(targets, all, isFine)) {
    if (rules.has(selector)) continue;
    rules.set(selector, { value: selector, why: WHY[reasons.get(node)!], pages, of: samples.length });
    if (rules.size === MAX_REMOVE) break;
  }
  return [...rules.values()];
}
