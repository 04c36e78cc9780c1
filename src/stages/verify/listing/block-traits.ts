import type { Page, Span } from '../../../model/page.js';
import { linkShare } from '../../../text/link-share.js';
import { blockProse } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import {
  endsInDay,
  isCutShort,
  isDayLine,
  isMoreLine,
  isPagerLine,
  isPriceLine,
  isTallyLine,
} from '../../../text/teaser-line.js';

/** What a line may be in a list of other pages, or in an article; an entry is a linked headline with its day. */
export type Trait =
  | 'none'
  | 'headline'
  | 'entry'
  | 'label'
  | 'day'
  | 'more'
  | 'price'
  | 'pager'
  | 'tally'
  | 'prose';

/** One entry a block: what it weighs, how much of that is links, and what it looks like. */
export interface BlockTraits {
  readonly weights: Float64Array;
  readonly linked: Float64Array;
  readonly traits: readonly Trait[];
  /** Abstracts that were cut to a length. */
  readonly isCutShort: readonly boolean[];
}

const LINKED = 0.5;
/** A linked text of this weight is a headline; shorter ones are labels of a menu. */
const HEADLINE = 6;
/** A link of this weight beside a day makes the line an entry of a list. */
const LINK = 3;
/** A paragraph: two lines of a newspaper's column. */
const PARAGRAPH = 15;
const MAX_DATED = 160;

function traitOf(text: string, size: number, share: number, prose: number): Trait {
  if (isPagerLine(text)) return 'pager';
  if (isTallyLine(text)) return 'tally';
  if (isMoreLine(text)) return 'more';
  if (isPriceLine(text)) return 'price';
  const isParagraph = size >= PARAGRAPH && prose > 0;
  const isDated =
    (!isParagraph && isDayLine(text)) || (share > 0 && text.length <= MAX_DATED && endsInDay(text));
  if (isDated) return size * share >= LINK ? 'entry' : 'day';
  if (share >= LINKED) return size >= HEADLINE ? 'headline' : 'label';
  return isParagraph ? 'prose' : 'none';
}

const isLink = ({ tag, href }: Span): boolean => tag === 'a' && href !== null;

/**
 * Looks once at every block that a reader sees.
 *
 * @param kept blocks of the article: they are seen whatever hides them in the markup
 */
export function blockTraits(page: Page, kept: readonly number[]): BlockTraits {
  const { blocks, containers } = page;
  const weights = new Float64Array(blocks.length);
  const linked = new Float64Array(blocks.length);
  const traits: Trait[] = new Array(blocks.length).fill('none');
  const cutShort: boolean[] = new Array(blocks.length).fill(false);
  const isKept = new Set(kept);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const { text, container, spans } = block;
    const { hidden, tag } = containers[container]!;
    if (text === '' || tag === 'title' || (hidden !== null && !isKept.has(index))) continue;
    const size = weight(text);
    const share = spans.some(isLink) ? linkShare(block) : 0;
    weights[index] = size;
    linked[index] = size * share;
    const trait = traitOf(text, size, share, blockProse(block));
    traits[index] = trait;
    cutShort[index] = size >= HEADLINE && isCutShort(text);
  }
  return { weights, linked, traits, isCutShort: cutShort };
}
