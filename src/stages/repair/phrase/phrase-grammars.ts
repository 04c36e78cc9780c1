import { SITES, TRADES } from '../../../text/site-title-words.js';
import { UNDERSCORE } from '../../../text/traits.js';

/** How phrases of one kind are found: what holds their words together, and which characters they have. */
export interface Grammar {
  readonly core: RegExp;
  /** What a text must hold for that, 0 where it may be anything. */
  readonly trait: number;
  readonly character: RegExp;
  /** What a phrase of this kind must have, besides recurring. */
  readonly shape: RegExp;
  /** What it must have where it stands in two places only. */
  readonly strongShape: RegExp;
  /** Does it take other signs that the page is hacked? */
  readonly isForHacked: boolean;
}

/** yh533388, vns9728: a handle in small letters; products are written in capitals. */
const HANDLE = '(?<![A-Za-z])[a-z]{1,5}\\d{3,}';

/** A trade and the word for a site, or a trade that marks set off. */
const SOLD = new RegExp(
  `(?:${TRADES}).*(?:${SITES})|(?:${SITES}).*(?:${TRADES})|[-—|｜·（(【[].*(?:${TRADES})|(?:${TRADES}).*[-—|｜·（(【[]`,
  'u',
);

/** Site-title grammar: words strung together by underscores, which no Han text does. */
const STRUNG: Grammar = {
  core: /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/gu,
  trait: UNDERSCORE,
  character: /[\p{L}\p{N}_.·-]/u,
  shape: /\p{Script=Han}/u,
  strongShape: /\p{Script=Han}/u,
  isForHacked: false,
};

/**
 * Dashes, brackets and changes of script. The words are weak evidence, and keep 5G芯片, Steam平台 and what the text counts or
 * dates from being taken.
 */
const MIXED: Grammar = {
  core: /[\p{Script=Han}A-Za-z0-9](?:[-—|｜·]|[（(【[])(?=[\p{Script=Han}A-Za-z0-9])|(?:[A-Za-z]|[0-9](?![年月日号个万亿元人岁时分秒次名家条件只位天周届]))(?=\p{Script=Han})|\p{Script=Han}(?=[A-Za-z])/gu,
  trait: 0,
  character: /[\p{Script=Han}A-Za-z0-9_.·—|｜（）()【】[\]-]/u,
  shape: new RegExp(
    `(?:${TRADES})|(?:${SITES}).*(?:${SITES})|[-—|｜·（(【[].*(?:${SITES})|${HANDLE}\\p{Script=Han}{2}|\\p{Script=Han}{2}${HANDLE}`,
    'u',
  ),
  strongShape: SOLD,
  isForHacked: true,
};

/** Han alone: a trade and the word for a site, 某某娱乐官网. */
const HAN_ONLY: Grammar = {
  core: new RegExp(`\\p{Script=Han}(?=(?:${SITES}))`, 'gu'),
  trait: 0,
  character: /\p{Script=Han}/u,
  shape: new RegExp(`(?:${TRADES}).{0,6}(?:${SITES})|(?:电子|国际)(?:${SITES})`, 'u'),
  strongShape: SOLD,
  isForHacked: true,
};

/** Those for hacked pages are tried where the others find nothing. */
export const PHRASE_GRAMMARS: readonly Grammar[] = [STRUNG, MIXED, HAN_ONLY];
