import type { Page } from '../../../model/page.js';
import type { BlockTraits, Trait } from './block-traits.js';
import type { ListingFeatures } from './listing-features.js';
import type { RepeatedItems } from './repeated-items.js';

const upTo = (value: number, full: number): number => Math.min(1, value / full);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** Paragraphs that follow each other with nothing of a list between them: the longest such run, by weight. */
class Run {
  longest = 0;
  #own = 0;

  add(trait: Trait, size: number, isItem: boolean): void {
    if (trait === 'prose' && !isItem) this.#own += size;
    else if (trait !== 'none' || isItem) this.#own = 0;
    this.longest = Math.max(this.longest, this.#own);
  }
}

/** How the lines of a stretch of blocks look, summed up. */
class Tally {
  readonly run = new Run();
  readonly counts = {
    none: 0,
    headline: 0,
    entry: 0,
    label: 0,
    day: 0,
    more: 0,
    price: 0,
    pager: 0,
    tally: 0,
    prose: 0,
  };
  all = 0;
  links = 0;
  inItems = 0;
  /** Prose that stands in no item. */
  prose = 0;
  cutShort = 0;
  headings = 0;
  linkedHeadings = 0;

  readonly #blocks: Page['blocks'];
  readonly #looked: BlockTraits;
  readonly items: RepeatedItems;

  constructor(page: Page, looked: BlockTraits, items: RepeatedItems) {
    this.#blocks = page.blocks;
    this.#looked = looked;
    this.items = items;
  }

  add(index: number): void {
    const size = this.#looked.weights[index]!;
    const trait = this.#looked.traits[index]!;
    const isItem = this.items.isInItem[index]!;
    this.all += size;
    this.links += this.#looked.linked[index]!;
    if (isItem) this.inItems += size;
    else if (trait === 'prose') this.prose += size;
    if (this.#looked.isCutShort[index]) this.cutShort++;
    if (this.#blocks[index]!.type === 'heading') {
      this.headings++;
      if (trait === 'headline' || trait === 'entry') this.linkedHeadings++;
    }
    this.counts[trait]++;
    this.run.add(trait, size, isItem);
  }
}

function pageFeatures({ counts, all, links, prose, run, items }: Tally): ListingFeatures {
  const some = upTo(run.longest, 100);
  const long = upTo(run.longest, 400);
  return {
    list: {
      'links and no paragraphs': share(links, all) * (1 - some),
      'items of one kind': upTo(Math.log2(1 + items.largest), 6),
      'lines that say more': upTo(counts.more, 8),
      'counts or sorts entries': upTo(counts.tally, 2),
      'leads to a next part': upTo(counts.pager, 1),
      'linked headlines and few paragraphs': upTo(counts.headline + counts.entry, 60) * (1 - long),
      'prices and few paragraphs': upTo(counts.price, 8) * (1 - long),
    },
    article: {
      'share of prose on the page': share(prose, all),
      'a run of paragraphs': some,
      'a long run of paragraphs': long,
    },
  };
}

function bodyFeatures({ counts, all, links, inItems, cutShort, run, ...body }: Tally): ListingFeatures {
  return {
    list: {
      'share of links in the text': share(links, all),
      'share of items of one kind in the text': share(inItems, all),
      'headings for each paragraph': share(body.headings, counts.prose + body.headings),
      'linked headings': upTo(body.linkedHeadings, 6),
      'days in the text': upTo(counts.day + counts.entry, 8),
      'prices and calls in the text': upTo(counts.more + counts.price + cutShort, 8),
    },
    article: { 'share of the longest run in the text': share(run.longest, all) },
  };
}

/**
 * How the lines of the page, and those of what would be the article, look.
 *
 * @param kept blocks of what would be the article
 */
export function textFeatures(
  page: Page,
  kept: readonly number[],
  looked: BlockTraits,
  items: RepeatedItems,
): ListingFeatures {
  const whole = new Tally(page, looked, items);
  for (let index = 0; index < page.blocks.length; index++) whole.add(index);
  const body = new Tally(page, looked, items);
  for (const index of kept) body.add(index);
  const [ofPage, ofBody] = [pageFeatures(whole), bodyFeatures(body)];
  return { list: { ...ofPage.list, ...ofBody.list }, article: { ...ofPage.article, ...ofBody.article } };
}
