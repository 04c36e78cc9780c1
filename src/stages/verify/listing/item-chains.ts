import type { Page } from '../../../model/page.js';
import type { BlockTraits } from './block-traits.js';

/** What closes an item of a list: its day, its price, a call to read on, an abstract that was cut short. */
const ENDS = ['day', 'more', 'price', 'cut'] as const;
/** How near the ends of two items stand, and how much prose may stand between them. */
interface Limits {
  readonly items: number;
  readonly nearest: number;
  readonly farthest: number;
  readonly prose: number;
}

const BY_END: Limits = { items: 4, nearest: 1, farthest: 9, prose: 160 };
/** A label that stands again and again: Comment, Quick view. Two rows of a table repeat theirs as well. */
const BY_LABEL: Limits = { items: 8, nearest: 3, farthest: 9, prose: 120 };
const MAX_LABEL = 30;
/** Opens what follows, as in an article on tools: Our choice: stands in each of its parts. */
const OPENS = /[:：]$/;

/** Stretches of a text that are built of items: a headline, a teaser, a day, and so again. */
export interface ItemChains {
  /** One entry a line: does it stand in such a stretch? */
  readonly isInChain: Uint8Array;
  /** Items that end alike, in all chains and in the longest. */
  readonly items: number;
  readonly longest: number;
  /** Items that one label closes. */
  readonly labelled: number;
}

/** Places that follow each other closely, with little prose between: the sequences that are long enough. */
function chainsOf(places: readonly number[], limits: Limits, proseBefore: Float64Array): number[][] {
  const chains: number[][] = [];
  let chain: number[] = [];
  for (const place of places) {
    const last = chain.at(-1);
    if (last !== undefined) {
      const gap = place - last;
      const prose = proseBefore[place]! - proseBefore[last + 1]!;
      const isNear = gap >= limits.nearest && gap <= limits.farthest && prose <= limits.prose;
      if (!isNear) {
        if (chain.length >= limits.items) chains.push(chain);
        chain = [];
      }
    }
    chain.push(place);
  }
  if (chain.length >= limits.items) chains.push(chain);
  return chains;
}

/** Marks a chain's lines, and those of the item that its first line may close or its last one open. */
function cover(chain: readonly number[], isInChain: Uint8Array): void {
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const item = Math.round((last - first) / (chain.length - 1));
  isInChain.fill(1, Math.max(0, first - item + 1), last + item);
}

/** Places of what may close an item: by kind, and labels by their text. */
function placesOf(page: Page, lines: readonly number[], { traits, isCutShort }: BlockTraits) {
  const ends = new Map<string, number[]>(ENDS.map((end) => [end, []]));
  const labels = new Map<string, number[]>();
  /** Where each label stands first: most stand once. */
  const first = new Map<string, number>();
  lines.forEach((index, place) => {
    ends.get(isCutShort[index] ? 'cut' : traits[index]!)?.push(place);
    const { text } = page.blocks[index]!;
    if (text.length > MAX_LABEL || OPENS.test(text)) return;
    const before = first.get(text);
    if (before === undefined) first.set(text, place);
    else if (labels.get(text)?.push(place) === undefined) labels.set(text, [before, place]);
  });
  return { ends, labels };
}

/**
 * Finds the stretches of a text that are lists of items, whatever they list: other pages, comments, goods.
 *
 * @param lines blocks that hold text, in order
 */
export function itemChains(page: Page, lines: readonly number[], looked: BlockTraits): ItemChains {
  const proseBefore = new Float64Array(lines.length + 1);
  lines.forEach((index, place) => {
    const isProse = looked.traits[index] === 'prose' && !looked.isCutShort[index];
    proseBefore[place + 1] = proseBefore[place]! + (isProse ? looked.weights[index]! : 0);
  });
  const { ends, labels } = placesOf(page, lines, looked);
  const isInChain = new Uint8Array(lines.length);
  let [items, longest, labelled] = [0, 0, 0];
  for (const places of ends.values()) {
    for (const chain of chainsOf(places, BY_END, proseBefore)) {
      cover(chain, isInChain);
      items += chain.length;
      longest = Math.max(longest, chain.length);
    }
  }
  for (const places of labels.values()) {
    if (places.length < BY_LABEL.items) continue;
    for (const chain of chainsOf(places, BY_LABEL, proseBefore)) {
      cover(chain, isInChain);
      labelled = Math.max(labelled, chain.length);
    }
  }
  return { isInChain, items, longest, labelled };
}
