import type { Page } from '../model/page.js';

/** What a text may hold that somebody has work with, as bits. One look at each character tells of all of them. */
export const CONTROL = 1;
export const ZERO_WIDTH = 2;
/** Characters that may be written otherwise in Unicode normalisation form C. */
export const COMPOSABLE = 4;
export const UNDERSCORE = 8;
export const LINE_END = 16;

/** Bits of the units below U+0300. */
const LOW = new Uint8Array(0x300);
LOW.fill(CONTROL, 0, 0x20);
LOW.fill(CONTROL, 0x7f, 0xa0);
LOW[0x09] = 0;
LOW[0x0a] = LINE_END;
LOW[0x0d] = 0;
LOW[0xad] = ZERO_WIDTH;
LOW['_'.charCodeAt(0)] = UNDERSCORE;

/** Above it: punctuation, kana, Han and full-width forms are what they are; of the rest each may compose. */
function highTraits(unit: number): number {
  if (unit >= 0x3030 && unit <= 0x9fff) return unit === 0x3099 || unit === 0x309a ? COMPOSABLE : 0;
  if (unit >= 0x3001 && unit < 0x302a) return 0;
  if (unit >= 0xff01 && unit <= 0xffef) return 0;
  if (unit >= 0x2010 && unit <= 0x2027) return 0;
  if (unit === 0x061c || unit === 0x180e || (unit >= 0x200b && unit <= 0x206f) || unit === 0xfeff)
    return ZERO_WIDTH;
  return COMPOSABLE;
}

/** The traits of a text. */
export function traitsOf(text: string): number {
  let traits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    traits |= unit < 0x300 ? LOW[unit]! : highTraits(unit);
  }
  return traits;
}

/** The traits of each of a page's blocks, and of all of them together. */
export interface PageTraits {
  readonly all: number;
  readonly ofBlock: Uint8Array;
}

const known = new WeakMap<Page, PageTraits>();

/** The traits of a page's blocks, looked up once a page. */
export function pageTraits(page: Page): PageTraits {
  const before = known.get(page);
  if (before !== undefined) return before;
  const ofBlock = new Uint8Array(page.blocks.length);
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
