import type { Page } from '../model/page.js';
import { SIGNS_OF_MISREADING } from './mojibake.js';

/** What a text may hold that somebody has work with, as bits. One look at each character tells of all of them. */
export const CONTROL = 1;
export const ZERO_WIDTH = 2;
/** Characters that may be written otherwise in Unicode normalisation form C. */
export const COMPOSABLE = 4;
export const UNDERSCORE = 8;
export const LINE_END = 16;
/** Characters that UTF-8 is full of once it was read as windows-1252: letters from Â to ô. */
export const LATIN_LEAD = 32;
/** Rare Han characters that it is full of once it was read as GBK. */
export const MISREAD_HAN = 64;
/** Letters that look like Latin ones, or are some in another shape: Cyrillic, Greek, mathematical, in rings and squares. */
export const LOOKALIKE = 128;
/** Characters of words for what spam sells: on most lines there is none. */
export const TRADE = 256;
export const HAN = 512;
export const BRACKET = 1024;
/** What may stand between two characters of a word to break it: spaces, stars, hearts and the like, dots, underscores. */
export const SPLITTER = 2048;

/** Bits of each UTF-16 unit. Punctuation, kana, Han and full-width forms are what they are; of the rest each may compose. */
const TRAITS = new Uint16Array(0x10000);
TRAITS.fill(CONTROL, 0, 0x20);
TRAITS.fill(CONTROL, 0x7f, 0xa0);
TRAITS[0x09] = 0;
TRAITS[0x0a] = LINE_END;
TRAITS[0x0d] = 0;
TRAITS[0xad] = ZERO_WIDTH;
TRAITS['_'.charCodeAt(0)] = UNDERSCORE;
TRAITS.fill(COMPOSABLE, 0x300);
TRAITS.fill(ZERO_WIDTH, 0x200b, 0x2070);
for (const unit of [0x061c, 0x180e, 0xfeff]) TRAITS[unit] = ZERO_WIDTH;
TRAITS.fill(0, 0x2010, 0x2028);
TRAITS.fill(0, 0x3001, 0x302a);
TRAITS.fill(0, 0x3030, 0xa000);
TRAITS.fill(COMPOSABLE, 0x3099, 0x309b);
TRAITS.fill(0, 0xff01, 0xfff0);
TRAITS.fill(LATIN_LEAD, 0xc2, 0xf5);
/** What hides words in most scripts, and has its uses in one. */
for (const unit of [0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0, 0xdb40])
  TRAITS[unit]! |= ZERO_WIDTH;
for (let unit = 0xfe00; unit <= 0xfe0f; unit++) TRAITS[unit]! |= ZERO_WIDTH;
for (const [from, to] of [
  [0x370, 0x530],
  [0x2460, 0x2500],
  [0x2776, 0x2794],
] as const)
  for (let unit = from; unit < to; unit++) TRAITS[unit]! |= LOOKALIKE;
/** The first halves of mathematical letters, and of letters in squares. */
for (const unit of [0xd835, 0xd83c]) TRAITS[unit]! |= LOOKALIKE;
for (const character of SIGNS_OF_MISREADING) TRAITS[character.charCodeAt(0)]! |= MISREAD_HAN;
for (let unit = 0x3400; unit <= 0x9fff; unit++) TRAITS[unit]! |= HAN;
for (const character of '(（') TRAITS[character.charCodeAt(0)]! |= BRACKET;
for (const character of ' \u00a0\u3000._*^`＊\u2b50') TRAITS[character.charCodeAt(0)]! |= SPLITTER;
for (let unit = 0x25a0; unit <= 0x27bf; unit++) TRAITS[unit]! |= SPLITTER;
for (const character of '娱育彩棋博赌注竞捕真玩百') TRAITS[character.charCodeAt(0)]! |= TRADE;

/** The traits of a text. */
export function traitsOf(text: string): number {
  let traits = 0;
  for (let at = 0; at < text.length; at++) traits |= TRAITS[text.charCodeAt(at)]!;
  return traits;
}

/** The traits of each of a page's blocks, and of all of them together. */
export interface PageTraits {
  readonly all: number;
  readonly ofBlock: Uint16Array;
}

const known = new WeakMap<Page, PageTraits>();

/** The traits of a page's blocks, looked up once a page. */
export function pageTraits(page: Page): PageTraits {
  const before = known.get(page);
  if (before !== undefined) return before;
  const ofBlock = new Uint16Array(page.blocks.length);
  let all = 0;
  for (let block = 0; block < ofBlock.length; block++) {
    const traits = traitsOf(page.blocks[block]!.text);
    ofBlock[block] = traits;
    all |= traits;
  }
  const traits = { all, ofBlock };
  known.set(page, traits);
  return traits;
}
