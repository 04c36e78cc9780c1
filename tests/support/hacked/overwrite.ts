import type { ClusterMaker } from './clusters.js';
import type { Draw } from './draw.js';
import { linkTo } from './farms.js';
import { anchorOf, type Brand } from './phrases.js';
import { escaped } from './render.js';

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060'] as const;

/** What an attacker does inside the sentences of an article. */
export interface Sentences {
  readonly isMarkup: boolean;
  /** The word that is written over, and by what; both empty where nothing is. */
  readonly word: string;
  readonly phrase: string;
  readonly brands: readonly Brand[];
  /** Share of texts that get a link, an empty element, characters of no width. */
  readonly links: number;
  readonly tags: number;
  readonly unseen: number;
  readonly clusters: ClusterMaker;
  /** A brand that only links in sentences name. */
  readonly own: Brand;
  /** What was really done. */
  readonly done: Set<string>;
}

interface Insertion {
  readonly at: number;
  readonly markup: string;
}

/** Where the phrase stands in a text that it was written into. */
function rangesOf(text: string, phrase: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  if (phrase === '') return ranges;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    ranges.push([at, at + phrase.length]);
  return ranges;
}

/** Places outside of the phrases. */
const freeOf = (text: string, ranges: readonly (readonly [number, number])[]): number[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1).filter(
    (at) => !ranges.some(([start, end]) => at > start && at < end),
  );

function insertionsOf(text: string, hack: Sentences, draw: Draw): Insertion[] {
  const ranges = rangesOf(text, hack.phrase);
  const free = freeOf(text, ranges);
  const out: Insertion[] = [];
  const add = (kind: string, at: number, markup: string): void => {
    hack.done.add(kind);
    out.push({ at, markup });
  };
  if (text.length < 24 || free.length === 0) return out;
  if (draw.chance(hack.links)) {
    const broken = ranges.length > 0 && draw.chance(0.35) ? draw.one(ranges) : null;
    const at = broken === null ? draw.one(free) : draw.count(broken[0] + 1, broken[1] - 1);
    const brand = draw.one(hack.brands);
    const anchor = draw.chance(0.5) ? anchorOf(brand, draw) : `${hack.own.han}${hack.own.trade}`;
    add(broken === null ? 'link' : 'link in the phrase', at, linkTo(brand, draw, anchor));
  }
  if (draw.chance(hack.tags)) add('tag in a sentence', draw.one(free), hack.clusters.within());
  if (draw.chance(hack.tags / 2)) {
    const [open, close] = hack.clusters.around();
    const from = draw.one(free);
    const to = free.find((at) => at > from + 1 && !ranges.some(([start, end]) => at > start && from < end));
    if (to !== undefined) {
      add('tags around a word', from, open);
      add('tags around a word', to, close);
    }
  }
  for (let i = draw.chance(hack.unseen) ? draw.count(1, 6) : 0; i > 0; i--)
    add('zero-width', draw.one(free), draw.one(UNSEEN));
  return out;
}

/** A text of the article as the attacker leaves it. */
export function overwritten(text: string, hack: Sentences, draw: Draw): string {
  const isHit = hack.word !== '' && text.includes(hack.word);
  if (isHit) hack.done.add('overwritten');
  const written = isHit ? text.replaceAll(hack.word, () => hack.phrase) : text;
  const write = hack.isMarkup ? escaped : (piece: string): string => piece;
  const insertions = insertionsOf(written, hack, draw).toSorted((a, b) => a.at - b.at);
  let out = '';
  let from = 0;
  for (const { at, markup } of insertions) {
    out += write(written.slice(from, at)) + markup;
    from = at;
  }
  return out + write(written.slice(from));
}
