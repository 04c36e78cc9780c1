import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { matchesOf } from '../../../text/matches-of.js';
import { HAN, pageTraits, SPLITTER } from '../../../text/traits.js';

const RULE = 'split-characters';

const BOTH = HAN | SPLITTER;
const ONE_HAN = '[\\u3400-\\u9fff]';
/** Signs that no text has between two characters: stars, hearts and the like. Dots, dashes and bars have their uses. */
const SIGN = '*^`\\uff0a\\u2600-\\u27bf\\u2b50\\u25a0-\\u25ff';
const IS_SIGN = new RegExp(`[${SIGN}]`);
/** A mark between two characters. */
const JOINT = new RegExp(`(?<=${ONE_HAN})[ \\u00a0\\u3000._${SIGN}](?=${ONE_HAN})`, 'g');
const ANY_HAN = new RegExp(ONE_HAN, 'g');
const IS_HAN = new RegExp(ONE_HAN);
const MARK_WITH_INK = /\S/;
const TWO_HAN = new RegExp(`^${ONE_HAN}{2}$`);
const SENTENCE = /[，。！？；：]/;
/** Marks in a chain, each between two single characters. */
const LEAST_IN_CHAIN = 3;
/** Names are set so, 市长 李 刚 主持, 甲 乙 丙 丁: spaces hold a word apart where there are more. */
const LEAST_OF_SPACES = 4;
/** The ten stems and the twelve branches, four directions, seasons and the like are counted up so. */
const COUNTED = /[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]{3}|一二三|东南西|東南西|春夏秋|赵钱孙|宫商角/;
/** Words that are looked for in the rest of the page. */
const MAX_ASKED = 64;

/** Places of one mark that comes again after each character. */
function chainsOf(text: string): number[][] {
  const chains: number[][] = [];
  for (const { index } of matchesOf(text, JOINT)) {
    const last = chains.at(-1);
    const isNext = last?.at(-1) === index - 2 && text[index] === text[index - 2];
    if (isNext) last!.push(index);
    else chains.push([index]);
  }
  return chains;
}

/** Are there marks enough in a chain, and does it count nothing up? */
function isLong(text: string, chain: readonly number[]): boolean {
  const isSpace = !MARK_WITH_INK.test(text[chain[0]!]!);
  if (chain.length < (isSpace ? LEAST_OF_SPACES : LEAST_IN_CHAIN)) return false;
  return !COUNTED.test([text[chain[0]! - 1], ...chain.map((at) => text[at + 1])].join(''));
}

/** Is there more running text than spaced-out one? Titles, footers, poems and calendars are set with spaces as a whole. */
function isRunning(text: string, chains: readonly (readonly number[])[]): boolean {
  const apart = chains.reduce((sum, chain) => sum + chain.length + 1, 0);
  return SENTENCE.test(text) && (text.match(ANY_HAN)?.length ?? 0) > apart * 2;
}

/** A verse or a title that is quoted is set with spaces too, between punctuation; a word runs on from another. */
function isSetOff(text: string, chain: readonly number[]): boolean {
  const isSpace = !MARK_WITH_INK.test(text[chain[0]!]!);
  const [before, after] = [text[chain[0]! - 2] ?? '', text[chain.at(-1)! + 2] ?? ''];
  return isSpace && !IS_HAN.test(before) && !IS_HAN.test(after);
}

/** Counts, up to two, how often words stand in a page; a page that asks for very many is not worth it. */
class Words {
  readonly #known = new Map<string, number>();
  readonly #page: Page;
  #text: string | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  count(word: string): number {
    const before = this.#known.get(word);
    if (before !== undefined || this.#known.size >= MAX_ASKED) return before ?? 0;
    this.#text ??= this.#page.blocks.map(({ text }) => text).join('\n');
    const first = this.#text.indexOf(word);
    const count = first < 0 ? 0 : this.#text.includes(word, first + 1) ? 2 : 1;
    this.#known.set(word, count);
    return count;
  }
}

/**
 * Is it one word that a sign divides? The page has it without the sign as well, and the characters beside it do not make
 * other words with its own: between two words a sign may stand.
 */
function isDivided(text: string, at: number, words: Words): boolean {
  if (!IS_SIGN.test(text[at]!) || words.count(text[at - 1]! + text[at + 1]!) === 0) return false;
  const beside = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3)];
  return beside.every((pair) => !TWO_HAN.test(pair) || words.count(pair) < 2);
}

function* find(page: Page): Generator<Edit> {
  const { all, ofBlock } = pageTraits(page);
  if ((all & BOTH) !== BOTH) return;
  const words = new Words(page);
  for (let block = 0; block < page.blocks.length; block++) {
    if ((ofBlock[block]! & BOTH) !== BOTH) continue;
    const { text } = page.blocks[block]!;
    const chains = chainsOf(text);
    const long = chains.filter((chain) => isLong(text, chain));
    const hasWords = long.length > 0 && isRunning(text, long);
    for (const chain of chains) {
      const isChain = hasWords && isLong(text, chain) && !isSetOff(text, chain);
      for (const start of chain) {
        if (!isChain && !isDivided(text, start, words)) continue;
        const reason = 'mark between the characters of a word';
        yield { kind: 'replace', rule: RULE, reason, block, start, end: start + 1, replacement: '' };
      }
    }
  }
}

/** Words whose characters stand apart, so that no search finds them: 微*信, 加_我_微_信. */
export const splitCharacters: Mender = {
  id: RULE,
  purpose:
    'Joins the characters of a word that a sign holds apart, where the page has the word without it, or four in a row stand so.',
  example:
    '<p>船票涨价的消息没有得到证实，想知道更多的人被要求加_我_的_微_信，渡口的工作人员提醒大家不要相信。</p>',
  nearMiss: '<p>渡口的诗碑上写着达芬奇·列奥纳多的名字，旁边是春·夏·秋·冬，船分三★五两等，王*明等人获奖。</p>',
  find,
};
