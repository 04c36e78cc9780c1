import type { Page } from '../../../model/page.js';
import { endsSentence } from '../../../text/prose.js';
import { WordGuard } from '../../../text/word-guard.js';
import type { BlockTraits } from './block-traits.js';
import { type ItemChains, itemChains } from './item-chains.js';
import type { ListingFeatures } from './listing-features.js';

const upTo = (value: number, full: number): number => Math.min(1, value / full);

/** A line of this weight without a sentence is a headline; from the second weight on it is a long one. */
const HEADLINE = 6;
const LONG_HEADLINE = 15;
/** Two lines of a column: a headline with a mark in it is lighter, and does not end as a sentence does. */
const PARAGRAPH = 40;
/** What lines between paragraphs cost a run of them: a label, a headline, a long one, the end of an item. */
const COSTS = { label: 8, headline: 12, long: 15, end: 30 } as const;

/** A line that goes on with the sentence of the one above, which the page's source broke there. */
const CONTINUES = /^\p{Ll}/u;

/** Lines that name who wrote the page or where it comes from: an article has few, lists one with each item or none. */
const CREDIT =
  /(?:来源|來源|作者|责任编辑|责编|编辑|記者|记者|撰文)\s?[:：／/]|(?:^|\s)(?:记者|記者)\s|^文\s?[/／|]|기자(?:\s|$)/;
const BYLINE = /^(?:By|BY|Von|VON|Par|Por|Di|Text:|Words:)\s\p{Lu}/u;
const CREDIT_GUARD = new WordGuard([
  ...['来源', '來源', '作者', '责任编辑', '责编', '编辑', '記者', '记者', '撰文', '기자'],
]);
const MAX_CREDIT = 80;
const MAX_CREDITS = 4;

/** Headlines with a teaser of a sentence or two. */
const MAX_TEASER = 90;
const TEASER_HEADLINE = 4;

const isCredit = (text: string): boolean =>
  ((text.startsWith('文') || CREDIT_GUARD.mayHold(text)) && CREDIT.test(text)) || BYLINE.test(text);

/** What the lines of a text sum up to. */
interface Sums {
  prose: number;
  headlines: number;
  credits: number;
  /** Lines that give a day as well as a writer or a source. */
  headers: number;
  teasers: number;
  inTeasers: number;
}

function sumUp(page: Page, lines: readonly number[], { traits, weights, isCutShort }: BlockTraits): Sums {
  const sums: Sums = { prose: 0, headlines: 0, credits: 0, headers: 0, teasers: 0, inTeasers: 0 };
  let [paragraphs, size, isHeaded, isHeadline] = [0, 0, false, false];
  for (const index of lines) {
    const [trait, own, isCut] = [traits[index]!, weights[index]!, isCutShort[index]!];
    if (trait === 'prose' || isCut) {
      if (paragraphs === 0) isHeaded = isHeadline;
      paragraphs++;
      size += own;
      if (!isCut) sums.prose += own;
      isHeadline = false;
      continue;
    }
    if (isHeaded && paragraphs > 0 && paragraphs <= 2 && size <= MAX_TEASER) {
      sums.teasers++;
      sums.inTeasers += size;
    }
    [paragraphs, size] = [0, 0];
    isHeadline = trait === 'none' && own >= TEASER_HEADLINE;
    if (trait === 'none' && own >= HEADLINE) sums.headlines++;
    const { text } = page.blocks[index]!;
    if (text.length <= MAX_CREDIT && isCredit(text)) {
      sums.credits++;
      if (trait === 'day') sums.headers++;
    }
  }
  return sums;
}

/** The heaviest run of paragraphs outside the chains of items; lines between them cost it something. */
function longestRun(
  { blocks }: Page,
  lines: readonly number[],
  { traits, weights, isCutShort }: BlockTraits,
  chains: ItemChains,
): number {
  const goesOn = (index = -1): boolean => index >= 0 && CONTINUES.test(blocks[index]!.text);
  const isText = (place: number): boolean => {
    const index = lines[place]!;
    const isParagraph =
      traits[index] === 'prose' && (weights[index]! >= PARAGRAPH || endsSentence(blocks[index]!.text));
    return isParagraph || goesOn(index) || goesOn(lines[place + 1]);
  };
  let [run, longest] = [0, 0];
  lines.forEach((index, place) => {
    const own = weights[index]!;
    if (chains.isInChain[place]) run = 0;
    else if (isCutShort[index] || (traits[index] !== 'none' && traits[index] !== 'prose')) run -= COSTS.end;
    else if (isText(place)) run += own;
    else if (own >= LONG_HEADLINE) run -= COSTS.long;
    else run -= own >= HEADLINE ? COSTS.headline : COSTS.label;
    run = Math.max(0, run);
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Some, but not one with each item. */
const isSome = (count: number): number => (count > 0 && count <= MAX_CREDITS ? 1 : 0);

/**
 * Measures a text for being a list of other pages. It has no links and no boxes; what tells is whether its lines are
 * items that end alike, and whether a run of paragraphs stands outside them. Which lines were chosen for the article
 * says little: a list has none.
 *
 * @param kept blocks of what would be the article
 */
export function dumpFeatures(page: Page, kept: readonly number[], looked: BlockTraits): ListingFeatures {
  const lines: number[] = [];
  const counts: Record<string, number> = {};
  for (let index = 0; index < page.blocks.length; index++) {
    if (looked.weights[index] === 0) continue;
    lines.push(index);
    const trait = looked.traits[index]!;
    counts[trait] = (counts[trait] ?? 0) + 1;
  }
  const chains = itemChains(page, lines, looked);
  const sums = sumUp(page, lines, looked);
  const longest = longestRun(page, lines, looked, chains);
  const long = upTo(longest, 400);
  const rest = 1 - long;
  const of = (trait: string, full: number): number => upTo(counts[trait] ?? 0, full) * rest;
  const days = kept.reduce((sum, index) => sum + (looked.traits[index] === 'day' ? 1 : 0), 0);
  const inTeasers = sums.prose === 0 ? 0 : Math.min(1, sums.inTeasers / sums.prose);
  return {
    list: {
      'items that end alike': upTo(chains.items, 16) * rest,
      'a long chain of items': upTo(chains.longest, 12) * rest,
      'one label again and again': upTo(chains.labelled, 16) * rest,
      prices: of('price', 8),
      'lines that say more': of('more', 8),
      'counts or sorts entries': of('tally', 2),
      'headlines with teasers': upTo(sums.teasers, 12) * inTeasers * rest,
      'days in the text': upTo(days, 8) * rest,
      'headlines and no paragraph': upTo(sums.headlines, 60) * (1 - upTo(sums.prose, 120)),
    },
    article: {
      'a long run of paragraphs': long,
      'a line of credit': isSome(sums.credits),
      'a line of date and credit': isSome(sums.headers),
    },
  };
}
