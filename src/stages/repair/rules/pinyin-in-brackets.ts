import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { isOrdinaryHan } from '../../../text/ordinary-han.js';
import { isPinyinSyllable } from '../../../text/pinyin.js';
import { scriptMixture } from '../../../text/script-mixture.js';
import { BRACKET, HAN, pageTraits } from '../../../text/traits.js';

const RULE = 'pinyin-in-brackets';
const BOTH = BRACKET | HAN;
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['（', '）'],
];
/** The longest syllable has six letters. */
const MAX_INSIDE = 6;

/** A spinner puts them all over a text; a writer gives the reading of some rare characters. */
const MIN_PLACES = 6;
const MIN_CHARACTERS = 4;
const MOST_ORDINARY = 0.8;
const HALF = 0.5;
/** Of pages that give the reading of each character, one after the other, few are spun: they teach to read. */
const MAX_IN_ROWS = 0.3;
/** What a text says that is about readings. */
const TOPIC = /拼音|读音|讀音|多音字|读作|讀作|注音|声调|聲調|生僻字|pinyin/i;

interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The character that the syllable is said of. */
  readonly character: string;
  /** The word goes on behind it. */
  readonly isWithin: boolean;
  /** The character before the next one has its reading as well. */
  readonly isInRow: boolean;
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** Where a bracket closes that may hold one syllable, -1 where it is too far away. */
function closing(text: string, open: number, close: string): number {
  for (let at = open + 2; at <= open + MAX_INSIDE + 1; at++) if (text[at] === close) return at;
  return -1;
}

/** Brackets behind one Han character around one syllable. */
function* placesIn(text: string, block: number): Generator<Place> {
  let last = -1;
  for (const [open, close] of BRACKETS) {
    for (let at = text.indexOf(open, 1); at >= 0; at = text.indexOf(open, at + 1)) {
      if (!isHan(text.charCodeAt(at - 1))) continue;
      const end = closing(text, at, close);
      if (end < 0 || !isPinyinSyllable(text.slice(at + 1, end))) continue;
      const isWithin = isHan(text.charCodeAt(end + 1));
      yield { block, start: at, end: end + 1, character: text[at - 1]!, isWithin, isInRow: last === at - 1 };
      last = end + 1;
    }
  }
}

const share = (places: readonly Place[], test: (place: Place) => boolean): number =>
  places.filter(test).length / places.length;

/** Are the readings a spinner's: many, of ordinary characters in mid-word, here and there? */
function areSpun({ blocks }: Page, places: readonly Place[]): boolean {
  if (places.length < MIN_PLACES) return false;
  if (new Set(places.map(({ character }) => character)).size < MIN_CHARACTERS) return false;
  return (
    share(places, ({ isWithin }) => isWithin) >= HALF &&
    share(places, ({ isInRow }) => isInRow) <= MAX_IN_ROWS &&
    share(places, ({ character }) => isOrdinaryHan(character)) >= MOST_ORDINARY &&
    !blocks.some(({ text }) => TOPIC.test(text)) &&
    isTraditional(new Set(places.map(({ block }) => blocks[block]!.text)))
  );
}

/** Spinners write Traditional Chinese; in Simplified a lesson gives readings. */
function isTraditional(texts: Iterable<string>): boolean {
  const { simplified, traditional } = scriptMixture([...texts].join('\n'));
  return traditional > simplified;
}

function find(page: Page): Edit[] {
  const { all, ofBlock } = pageTraits(page);
  if ((all & BOTH) !== BOTH) return [];
  const places: Place[] = [];
  for (let block = 0; block < page.blocks.length; block++) {
    if ((ofBlock[block]! & BOTH) !== BOTH) continue;
    for (const place of placesIn(page.blocks[block]!.text, block)) places.push(place);
  }
  if (!areSpun(page, places)) return [];
  return places.map(({ block, start, end }) => ({
    kind: 'replace',
    rule: RULE,
    reason: 'reading of an ordinary character in mid-word',
    block,
    start,
    end,
    replacement: '',
  }));
}

/**
 * Copies that a program turned into Traditional Chinese have readings behind characters that it was not sure of, all over
 * the text: 網(wǎng)站, 嚴(yán)格.
 */
export const pinyinInBrackets: Mender = {
  id: RULE,
  purpose: 'Takes out pinyin in brackets behind single characters, where a spinner put it all over a text.',
  example:
    '<p>渡口的網(wǎng)站昨天更新了時(shí)刻表，從(cóng)下月起每天加開(kāi)兩班船，風(fēng)大的日子照舊停航，票價(jià)不變。</p>',
  nearMiss:
    '<p>渡口的碑上刻着“舳（zhú）舻（lú）相继”四个字，旁边画着饕餮（tāo tiè），题字的是王小云(Wang)，读起来都不容易。</p>',
  find,
};
