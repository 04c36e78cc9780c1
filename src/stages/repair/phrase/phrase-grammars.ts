import { UNDERSCORE } from '../../../text/traits.js';

/** How phrases of one kind are found: what holds their words together, and which characters they have. */
export interface Grammar {
  readonly core: RegExp;
  /** What a text must hold for that, 0 where it may be anything. */
  readonly trait: number;
  readonly character: RegExp;
  /** What a phrase of this kind must have, besides recurring. */
  readonly shape: RegExp;
  readonly minPlaces: number;
  /** Does it take other signs that the page is hacked? */
  readonly isForHacked: boolean;
}

const TRADES = '娱乐|体育|彩票|棋牌|博彩|投注|电竞|真人|百家乐|试玩|赌';
const SITES = '官网|官方|网址|登录|登陆|入口|客户端|下载|注册|平台|手机版|app|APP';

/** Site-title grammar: words strung together by underscores, which no Han text does. */
const STRUNG: Grammar = {
  core: /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/gu,
  trait: UNDERSCORE,
  character: /[\p{L}\p{N}_.·-]/u,
  shape: /\p{Script=Han}/u,
  minPlaces: 2,
  isForHacked: false,
};

/** Dashes, brackets and changes of script; the words are weak evidence, and keep 5G芯片 and iPhone手机 from being taken. */
const MIXED: Grammar = {
  core: /[\p{Script=Han}A-Za-z0-9](?:[-—|·]|[（(【[])(?=[\p{Script=Han}A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu,
  trait: 0,
  character: /[\p{Script=Han}A-Za-z0-9_.·—|（）()【】[\]-]/u,
  shape: new RegExp(
    `(?=.*\\p{Script=Han})(?=.*(?:${TRADES}))|(?=.*\\p{Script=Han})(?=.{8,})(?:${SITES})[）)】\\]]?$`,
    'u',
  ),
  minPlaces: 3,
  isForHacked: true,
};

/** Han alone: a trade and the word for a site, 某某娱乐官网. */
const HAN_ONLY: Grammar = {
  core: new RegExp(`\\p{Script=Han}(?=(?:${SITES}))`, 'gu'),
  trait: 0,
  character: /\p{Script=Han}/u,
  shape: new RegExp(`(?:${TRADES}).{0,6}(?:${SITES})`, 'u'),
  minPlaces: 3,
  isForHacked: true,
};

/** In the order in which they are tried: the first that finds anything is the attacker's. */
export const PHRASE_GRAMMARS: readonly Grammar[] = [STRUNG, MIXED, HAN_ONLY];
