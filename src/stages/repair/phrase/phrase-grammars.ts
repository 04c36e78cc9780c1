import { BLATANT, HANDLE, SOLD, SOLD_AS } from '../../../text/injected/phrase-shapes.js';
import { SITES, TRADES } from '../../../text/injected/site-title-words.js';
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
  /** What it must have where nothing else tells that the page is hacked; `null` where it then counts for nothing. */
  readonly aloneShape: RegExp | null;
}

/** Site-title grammar: words strung together by underscores, which no Han text does. */
const STRUNG: Grammar = {
  core: /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/gu,
  trait: UNDERSCORE,
  character: /[\p{L}\p{N}_.·-]/u,
  shape: /\p{Script=Han}/u,
  strongShape: /\p{Script=Han}/u,
  aloneShape: /\p{Script=Han}/u,
};

/**
 * Dashes, brackets and changes of script. The words are weak evidence, and keep 5G芯片, Steam平台 and what the text counts or
 * dates from being taken.
 */
const MIXED: Grammar = {
  core: /[\p{Script=Han}A-Za-z0-9·）)】\]](?:[-—|｜·]|[（(【[])(?=[\p{Script=Han}A-Za-z0-9])|(?:[A-Za-z]|[0-9](?![年月日号个万亿元人岁时分秒次名家条件只位天周届]))(?=\p{Script=Han})|\p{Script=Han}(?=[A-Za-z])/gu,
  trait: 0,
  character: /[\p{Script=Han}A-Za-z0-9_.·—|｜（）()【】[\]-]/u,
  shape: new RegExp(
    `${SOLD_AS}|(?:${SITES})[（(【[].{2,8}[）)】\\]]|(?:${TRADES})|(?:${SITES}).*(?:${SITES})|[-—|｜·（(【[].*(?:${SITES})|${HANDLE}\\p{Script=Han}{2}|\\p{Script=Han}{2}${HANDLE}`,
    'u',
  ),
  strongShape: SOLD,
  aloneShape: BLATANT,
};

/** Han alone: a trade and the word for a site, 某某娱乐官网. */
const HAN_ONLY: Grammar = {
  core: new RegExp(`\\p{Script=Han}(?=(?:${SITES}))`, 'gu'),
  trait: 0,
  character: /\p{Script=Han}/u,
  shape: new RegExp(`(?:${TRADES}).{0,6}(?:${SITES})|${SOLD_AS}`, 'u'),
  strongShape: SOLD,
  aloneShape: null,
};

/** The first is the surest, and the others are tried where it finds nothing. */
export const PHRASE_GRAMMARS: readonly [Grammar, ...Grammar[]] = [STRUNG, MIXED, HAN_ONLY];
