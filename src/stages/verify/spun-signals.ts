import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { scriptMixture } from '../../text/script-mixture.js';
import type { Assembled } from './assemble.js';

/** What repair undid, from how many places on it says that the text was spun, and how loudly. */
const UNDONE: readonly (readonly [rule: string, places: number, weight: number, signal: string])[] = [
  ['pinyin-in-brackets', 6, 1, 'readings in brackets behind ordinary characters'],
  ['homoglyphs', 3, 1, 'words with letters of another script'],
  ['split-characters', 6, 1, 'marks between the characters of words'],
];
/** Places of marks and look-alikes below which they say nothing; one word split in three has two marks. */
const FEW_WEIGHT = 0.5;

/** Words by which readers are called away, as those write them who fear to be found: split, with a heart, in other letters. */
const DISGUISED =
  /(?<![\p{Script=Han}“"「'‘《（(])[微威薇][ .·_-]{1,2}信(?!\p{Script=Han}(?<!号))|[微威薇][*❤♥]{1,2}信|(?<![A-Za-z“"「'‘《（(])[Vv][❤♥]|[加十＋+] ?Q [Qq]|扣 扣|[❤♥][Vv信]/gu;
/** Characters of the rarer writing in a text, their share, and the share of paragraphs that have both. */
const LEAST_MIXED = 8;
const MIN_MIXED = 0.15;
const MIN_BOTH = 0.5;
/** Paragraphs with so few telling characters say nothing. */
const LEAST_TELLING = 6;
const MAX_KANA = 0.1;

/** What an article on such words quotes. */
const QUOTATION = /[“「『][^“”「」『』\n]{1,40}[”」』]|"[^"\n]{1,40}"/g;
/** A text about the two writings has both. */
const TOPIC = /简化|簡化|繁体|繁體|简体|簡體|异体字|異體字|正体字|正體字/;

/** Simplified and Traditional Chinese in the same paragraphs, throughout: a quotation or a menu is in one of the two. */
function isMixed({ text, blocks }: Assembled): boolean {
  const { simplified, traditional, kana } = scriptMixture(text);
  const rare = Math.min(simplified, traditional);
  const all = simplified + traditional;
  if (rare < LEAST_MIXED || rare < all * MIN_MIXED || kana > all * MAX_KANA || TOPIC.test(text)) return false;
  const told = blocks
    .map((block) => scriptMixture(block.text))
    .filter((one) => one.simplified + one.traditional >= LEAST_TELLING);
  const both = told.filter((one) => one.simplified > 0 && one.traditional > 0);
  return told.length > 0 && both.length >= told.length * MIN_BOTH;
}

function countDisguised(text: string): number {
  if (text.match(DISGUISED) === null) return 0;
  return text.replace(QUOTATION, '\n').match(DISGUISED)?.length ?? 0;
}

/** What says that a text is a spun copy, or hides words from searches: what repair undid, and what could not be undone. */
export function spunSignals({ blocks }: Page, assembled: Assembled): Signal[] {
  const places = new Map<string, number>();
  for (const { mended } of blocks)
    for (const { rule } of mended) places.set(rule, (places.get(rule) ?? 0) + 1);
  const signals: Signal[] = [];
  for (const [rule, enough, weight, signal] of UNDONE) {
    const count = places.get(rule) ?? 0;
    if (count > 0)
      signals.push({ signal: `${signal}: ${count}`, weight: count >= enough ? weight : FEW_WEIGHT });
  }
  const disguised = countDisguised(assembled.text);
  if (disguised > 0) {
    const weight = Math.min(1, disguised * FEW_WEIGHT);
    signals.push({ signal: `words in disguise: ${disguised}`, weight });
  }
  if (isMixed(assembled))
    signals.push({ signal: 'Simplified and Traditional characters in the same sentences', weight: 1 });
  return signals;
}
