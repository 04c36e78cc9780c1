import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { isHacked } from '../../../text/injected/is-hacked.js';
import { linkFarms } from '../../../text/injected/link-farms.js';
import { SITES } from '../../../text/injected/site-title-words.js';
import { OVERWRITTEN } from '../../../text/mended-by.js';
import { pageTraits, TRADE, UNDERSCORE } from '../../../text/traits.js';
import { overwritingPhrases } from '../phrase/overwriting-phrases.js';
import { type PlainText, plainText } from '../phrase/plain-text.js';

/** The texts that a phrase is looked for in: what can be seen, of a page that shows no other sign what may hold one. */
function plainTexts(page: Page): PlainText[] {
  const { ofBlock } = pageTraits(page);
  const { blocks: farmed } = linkFarms(page);
  const isAll = isHacked(page);
  return page.blocks.map((block, index) => {
    const isSkipped =
      (!isAll && (ofBlock[index]! & (UNDERSCORE | TRADE)) === 0) ||
      page.containers[block.container]!.hidden !== null ||
      farmed.has(index);
    return isSkipped ? { text: '', placeOf: (at) => at } : plainText(page, index, ofBlock[index]!);
  });
}

/** All places of phrases in a text; a longer one goes before those within it. */
function placesIn(text: string, phrases: readonly string[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let taken: Uint8Array | null = null;
  for (const phrase of phrases) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      const end = start + phrase.length;
      taken ??= new Uint8Array(text.length);
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, start, end);
      places.push({ start, end });
    }
  }
  return places;
}

const WORD_OF_SITE = new RegExp(SITES, 'g');
/** A phrase that recurs names a site as often. */
const MIN_NAMED = 2;

/** May there be a phrase where nothing tells that the page is hacked? On most pages no word for a site recurs beside a trade. */
function mayRecur(page: Page): boolean {
  const { all, ofBlock } = pageTraits(page);
  if ((all & (UNDERSCORE | TRADE)) === 0) return false;
  let named = 0;
  for (let index = 0; index < ofBlock.length; index++) {
    if ((ofBlock[index]! & (UNDERSCORE | TRADE)) === 0) continue;
    named += page.blocks[index]!.text.match(WORD_OF_SITE)?.length ?? 0;
    if (named >= MIN_NAMED) return true;
  }
  return false;
}

function* find(page: Page): Generator<Edit> {
  if (!isHacked(page) && !mayRecur(page)) return;
  const plain = plainTexts(page);
  const texts = plain.map(({ text }) => text);
  const phrases = overwritingPhrases(page, { texts, whole: texts.join('\n'), isHacked: isHacked(page) });
  if (phrases.length === 0) return;
  for (const [block, { text, placeOf }] of plain.entries()) {
    for (const { start, end } of placesIn(text, phrases)) {
      yield {
        kind: 'replace',
        rule: OVERWRITTEN,
        reason: 'phrase written over a word, again and again',
        block,
        start: placeOf(start),
        end: placeOf(end - 1) + 1,
        replacement: '',
      };
    }
  }
}

/**
 * One phrase in the place of a word throughout a text, found by its own shape and recurrence: words strung together
 * by underscores amid Han text, the same to the letter each time while the words around it change.
 */
export const overwrittenPhrase: Mender = {
  id: OVERWRITTEN,
  purpose:
    'Takes out a phrase that was written over one word throughout the text, and lists its places as suspects.',
  example:
    '<p>今年春天，金樽娱乐平台_jz88官网的花开得比往年早。市民纷纷走进金樽娱乐平台_jz88官网赏花，园方说金樽娱乐平台_jz88官网每天要接待上万人，周末的金樽娱乐平台_jz88官网更是排起长队。</p>',
  nearMiss:
    '<p>新版驱动 kestrel_driver_v2 已经发布，开发者说 kestrel_driver_v2 修好了掉线的问题，装上 kestrel_driver_v2 以后网速恢复正常，kestrel_driver_v2 还支持旧网卡。</p>',
  find,
};
