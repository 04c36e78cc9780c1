import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { matchesOf } from '../../../text/matches-of.js';
import { pageTraits, UNDERSCORE } from '../../../text/traits.js';

const RULE = 'overwritten-phrase';
/** How phrases of one kind are found: what holds their words together, and which characters they have. */
interface Grammar {
  readonly core: RegExp;
  /** What a text must hold for that, 0 where it may be anything. */
  readonly trait: number;
  readonly character: RegExp;
  /** What a phrase of this kind must have, besides recurring. */
  readonly shape: RegExp;
}

/** Site-title grammar: words strung together by underscores, which no Han text does. */
const STRUNG_GRAMMAR: Grammar = {
  core: /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/gu,
  trait: UNDERSCORE,
  character: /[\p{L}\p{N}_.·-]/u,
  shape: /\p{Script=Han}/u,
};

/**
 * On a page that is hacked by other signs: dashes, brackets and changes of script as well. The words are weak evidence,
 * and keep a year or a sum that the text repeats from being taken.
 */
const HACKED_GRAMMAR: Grammar = {
  trait: 0,
  core: /[\p{Script=Han}A-Za-z0-9](?:[-—|·]|[（(【[])(?=[\p{Script=Han}A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu,
  character: /[\p{Script=Han}A-Za-z0-9_.·—|（）()【】[\]-]/u,
  shape:
    /\p{Script=Han}.*(?:[A-Za-z]{2}|娱乐|体育|彩票|棋牌|官网|官方|投注|平台|登录|下载|注册|入口)|(?:[A-Za-z]{2}|娱乐|体育|彩票|棋牌|官网|官方|投注|平台|登录|下载|注册|入口).*\p{Script=Han}/u,
};

const HAN = /\p{Script=Han}/u;
/** Places in the text from which a phrase counts as written over a word. */
const MIN_PLACES = 3;
const MIN_LENGTH = 6;
const MAX_LENGTH = 80;

interface Place {
  readonly block: number;
  readonly at: number;
}

/** Places where a phrase may be held together, grouped by what stands closest around it. */
function coresOf(page: Page, { core, trait }: Grammar): Map<string, Place[]> {
  const cores = new Map<string, Place[]>();
  const { all, ofBlock } = pageTraits(page);
  if ((all & trait) !== trait) return cores;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    if ((ofBlock[block]! & trait) !== trait) continue;
    for (const { index } of matchesOf(text, core)) {
      const at = index + 1;
      const key = text.slice(Math.max(0, at - 2), at + 3);
      const places = cores.get(key);
      if (places === undefined) cores.set(key, [{ block, at }]);
      else places.push({ block, at });
    }
  }
  return cores;
}

/** How far all places agree with each other, in one direction from the underscore. */
function agreement(page: Page, places: readonly Place[], step: 1 | -1, { character }: Grammar): number {
  for (let distance = 1; distance <= MAX_LENGTH; distance++) {
    const seen = new Set(places.map(({ block, at }) => page.blocks[block]!.text[at + step * distance] ?? ''));
    const [only = ''] = seen;
    if (seen.size > 1 || !character.test(only)) return distance - 1;
  }
  return MAX_LENGTH;
}

/** Words strung together on both sides of the underscore; handles and file names have figures or Latin on one. */
const STRUNG = /\p{Script=Han}[^_]*_[^_]*\p{Script=Han}/u;

/** What stands at all of the places alike, and how far it reaches to either side of them. */
interface Phrase {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Are the places in running text, each time after or before something else, as a replaced word would be? */
function isInSentences(page: Page, places: readonly Place[], { text: phrase, left, right }: Phrase): boolean {
  const contexts = places.map(({ block, at }) => {
    const { text } = page.blocks[block]!;
    return [text[at - left - 1] ?? '', text[at + right + 1] ?? ''] as const;
  });
  const touching = contexts.filter(([before, after]) => HAN.test(before) || HAN.test(after)).length;
  // A word runs into its neighbours, on both sides in many places; a handle that is quoted has a mark on one.
  const joined = contexts.filter(([before, after]) => HAN.test(before) && HAN.test(after)).length;
  const isWord = STRUNG.test(phrase) || joined >= Math.max(2, contexts.length / 4);
  return (
    touching >= contexts.length / 2 && isWord && new Set(contexts.map((pair) => pair.join('|'))).size > 1
  );
}

/** Phrases that an attacker wrote over a word, each with its length around the place that it was found by. */
function* findBy(page: Page, grammar: Grammar): Generator<Edit> {
  for (const places of coresOf(page, grammar).values()) {
    if (places.length < MIN_PLACES) continue;
    const left = agreement(page, places, -1, grammar);
    const right = agreement(page, places, 1, grammar);
    const { block, at } = places[0]!;
    const phrase = page.blocks[block]!.text.slice(at - left, at + right + 1);
    const isMixed = grammar.shape.test(phrase) && phrase.length >= MIN_LENGTH && phrase.length <= MAX_LENGTH;
    if (!isMixed || !isInSentences(page, places, { text: phrase, left, right })) continue;
    for (const place of places) {
      yield {
        kind: 'replace',
        rule: RULE,
        reason: 'phrase written over a word, again and again',
        block: place.block,
        start: place.at - left,
        end: place.at + right + 1,
        replacement: '',
      };
    }
  }
}

function find(page: Page): Edit[] {
  const strung = [...findBy(page, STRUNG_GRAMMAR)];
  if (strung.length > 0) return strung;
  return page.clusterIds.size > 0 ? [...findBy(page, HACKED_GRAMMAR)] : [];
}

/**
 * One phrase in the place of a word throughout a text, found by its own shape and recurrence: words strung together
 * by underscores amid Han text, the same to the letter each time while the words around it change.
 */
export const overwrittenPhrase: Mender = {
  id: RULE,
  purpose:
    'Takes out a phrase that was written over one word throughout the text, and lists its places as suspects.',
  example:
    '<p>今年春天，金樽娱乐平台_jz88官网的花开得比往年早。市民纷纷走进金樽娱乐平台_jz88官网赏花，园方说金樽娱乐平台_jz88官网每天要接待上万人，周末的金樽娱乐平台_jz88官网更是排起长队。</p>',
  nearMiss:
    '<p>新版驱动 kestrel_driver_v2 已经发布，开发者说 kestrel_driver_v2 修好了掉线的问题，装上 kestrel_driver_v2 以后网速恢复正常，kestrel_driver_v2 还支持旧网卡。</p>',
  find,
};
