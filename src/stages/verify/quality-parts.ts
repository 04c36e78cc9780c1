import type { View } from '../../model/rules.js';
import { endsSentence } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { Assembled } from './assemble.js';
import type { BlockTraits } from './listing/block-traits.js';

/** A text of this weight counts as long: about this many Han characters, or four times as many Latin letters. */
const LONG = 150;
/** So many lines in a row without a paragraph are a list of something else. */
const LONG_GAP = 10;
/** Characters in which a sentence ends, brackets and quotes behind it included. */
const LAST = 8;
/** A line that is neither text nor paragraph: linked headlines and labels, days, prices, calls to read on. */
const TEXT_TRAITS: ReadonlySet<string> = new Set(['none', 'prose']);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** What the score is made of, each from 0 to 1. */
export type QualityParts = Readonly<
  Record<'certainty' | 'length' | 'prose' | 'lines' | 'unlinked' | 'gaps' | 'sentences' | 'title', number>
>;

/** Measures how much what was kept looks like one article and nothing else. */
export function qualityParts(
  { page, body, fields }: View,
  { from, text }: Assembled,
  { weights, linked, traits }: BlockTraits,
): QualityParts {
  let [size, links, prose, lines, own, paragraphs, ended] = [0, 0, 0, 0, 0, 0, 0];
  let [gap, longest] = [0, 0];
  for (const index of from) {
    const block = page.blocks[index]!;
    if (block.text === '') continue;
    const isProse = traits[index] === 'prose';
    lines++;
    size += weights[index]!;
    links += linked[index]!;
    if (isProse) prose += weights[index]!;
    if (TEXT_TRAITS.has(traits[index]!)) own++;
    if (block.type !== 'heading' && block.type !== 'caption') {
      paragraphs++;
      if (endsSentence(block.text.slice(-LAST))) ended++;
    }
    gap = isProse ? 0 : gap + 1;
    if (prose > 0) longest = Math.max(longest, gap);
  }
  return {
    certainty: body.certainty,
    length: Math.min(1, weight(text) / LONG),
    prose: share(prose, size),
    lines: share(own, lines),
    unlinked: size === 0 ? 0 : 1 - share(links, size),
    gaps: prose === 0 ? 0 : 1 - Math.min(1, longest / LONG_GAP),
    sentences: share(ended, paragraphs),
    title: fields.headline.value === null ? 0 : 1,
  };
}
