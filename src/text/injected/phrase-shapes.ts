import { SITES, TRADES } from './site-title-words.js';

/** yh533388, vns9728: a handle in small letters; products are written in capitals. */
export const HANDLE = '(?<![A-Za-z])[a-z]{1,9}\\d{3,}';
const MARK = '[-—|｜·（(【[]';
/** Words that are a trade right before the word for a site: 某某电子注册, 某某国际[官网]. */
export const SOLD_AS = `(?:电子|国际)(?:${SITES}|${MARK})`;

/** A trade, or a handle, and the word for a site; a trade that marks set off. */
export const SOLD = new RegExp(
  `(?:${TRADES}|${HANDLE}).*(?:${SITES})|(?:${SITES}).*(?:${TRADES}|${HANDLE})|${MARK}.*(?:${TRADES})|(?:${TRADES}).*${MARK}|${SOLD_AS}`,
  'u',
);

/**
 * What no article has again and again, whatever else its page shows: the word for a site, and two of a trade, a handle and
 * marks between its words.
 */
export const BLATANT = new RegExp(
  `^(?=.*(?:${SITES}))(?:(?=.*(?:${TRADES}|${SOLD_AS}))(?=.*(?:${HANDLE}|_|${MARK}))|(?=.*${HANDLE})(?=.*(?:_|${MARK})))`,
  'u',
);
