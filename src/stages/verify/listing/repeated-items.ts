import type { Page } from '../../../model/page.js';
import type { BlockTraits } from './block-traits.js';

/** Containers of one kind beside each other, each with a link of its own and little text. */
export interface RepeatedItems {
  /** One entry a block: does it stand in such an item? */
  readonly isInItem: readonly boolean[];
  /** Items of the largest group. */
  readonly largest: number;
}

interface Group {
  readonly rows: number[];
  weight: number;
}

const MIN_ITEMS = 4;
/** An item is more than a label of a menu, and less than an article. */
const MIN_WEIGHT = 5;
const MAX_WEIGHT = 220;
/** Longer class attributes are lists of styles. */
const MAX_CLASS = 80;
const DIGIT = /\d/;
const DIGITS = /\d+/g;
const ITEM_TAGS = new Map(
  'a article div li section td tr dl dd figure ul p table'.split(' ').map((tag, number) => [tag, number]),
);

/** Sums over the blocks before each: what they weigh, how much of it is links, how many are lines of a list. */
function sumsOf({ blocks }: Page, { weights, linked, traits }: BlockTraits) {
  const size = new Float64Array(blocks.length + 1);
  const links = new Float64Array(blocks.length + 1);
  const entries = new Int32Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) {
    const trait = traits[i]!;
    const isEntry = trait === 'headline' || trait === 'entry' || trait === 'more' || trait === 'price';
    size[i + 1] = size[i]! + weights[i]!;
    links[i + 1] = links[i]! + linked[i]!;
    entries[i + 1] = entries[i]! + (isEntry ? 1 : 0);
  }
  return { size, links, entries };
}

/** A class attribute without the numbers that make each item's own. */
function kindOf(className: string): string {
  if (className.length > MAX_CLASS) return '';
  return DIGIT.test(className) ? className.replaceAll(DIGITS, '') : className;
}

/** Containers by their kind: tag and class below one parent. */
function groupsOf(page: Page, looked: BlockTraits): Iterable<Group> {
  const { size, links, entries } = sumsOf(page, looked);
  const { containers } = page;
  const groups = new Map<number, Group>();
  const classes = new Map<string, number>();
  for (let row = 0; row < containers.length; row++) {
    const { tag, parent, className, first, end } = containers[row]!;
    if (end <= first) continue;
    const tagNumber = ITEM_TAGS.get(tag);
    if (tagNumber === undefined) continue;
    const own = size[end]! - size[first]!;
    const linked = links[end]! - links[first]!;
    if (own === 0 || own > MAX_WEIGHT || linked === 0) continue;
    if (entries[end] === entries[first] && linked < own / 2) continue;
    const name = kindOf(className);
    const known = classes.get(name);
    const classNumber = known ?? classes.size;
    if (known === undefined) classes.set(name, classNumber);
    const kind = (classNumber * ITEM_TAGS.size + tagNumber) * containers.length + parent;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, { rows: [row], weight: own });
    else {
      group.rows.push(row);
      group.weight += own;
    }
  }
  return groups.values();
}

/** Finds the items of a page: four or more of a kind, each with a linked headline, a price or a call. */
export function repeatedItems(page: Page, looked: BlockTraits): RepeatedItems {
  const { containers, blocks } = page;
  const depth = new Int32Array(blocks.length + 1);
  let largest = 0;
  for (const { rows, weight } of groupsOf(page, looked)) {
    if (rows.length < MIN_ITEMS || weight < rows.length * MIN_WEIGHT) continue;
    largest = Math.max(largest, rows.length);
    for (const row of rows) {
      depth[containers[row]!.first]!++;
      depth[containers[row]!.end]!--;
    }
  }
  const isInItem: boolean[] = [];
  for (let i = 0, open = 0; i < blocks.length; i++) {
    open += depth[i]!;
    isInItem.push(open > 0);
  }
  return { isInItem, largest };
}
