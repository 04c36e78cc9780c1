import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { hasEncodedTitle } from '../../text/injected/encoded-title.js';
import { linkFarms } from '../../text/injected/link-farms.js';
import { nameParts } from '../../text/injected/name-parts.js';
import { countSiteWords, holdsSiteWord } from '../../text/injected/site-title-words.js';
import { blockProse } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { Assembled } from './assemble.js';
import { hackedSignals } from './hacked-signals.js';
import { isEnough } from './is-enough.js';

/** Prose that is left of a page without an article: a line of its footer, the end of a cut. */
const MAX_PROSE = 12;
/** Text that is left besides: labels, a menu's last words. */
const MAX_REST = 40;
/** So often a page says the name that its title advertises, and in so many of its lines. */
const MIN_TIMES = 3;
const MIN_LINES = 0.5;
/** One word of the trade in so many characters: a report on it has half as many. */
const CHARACTERS_A_WORD = 14;
/** A page with more to say has an article, whoever wrote it. */
const MAX_TEXT = 3000;

/** What a block said before repair: a phrase that was cut from every sentence told what they are about. */
function original({ mended, text }: Page['blocks'][number]): string {
  return mended.length === 0 ? text : `${text} ${mended.map((edit) => edit.original).join(' ')}`;
}

/** Is nothing kept that an article could be? */
function isBare({ blocks, text }: Assembled): boolean {
  if (text.length > MAX_TEXT) return false;
  let prose = 0;
  for (const block of blocks) prose += blockProse(block);
  return prose <= MAX_PROSE && weight(text) <= MAX_REST;
}

/** The name that the window's title advertises, where the kept lines say it again and again. */
function advertisedName({ page }: View, { from }: Assembled): string | null {
  const lines = from.map((block) => original(page.blocks[block]!)).filter((line) => line.length > 1);
  const text = lines.join('\n');
  if (text.length > MAX_TEXT) return null;
  const parts = nameParts(page.head.title).filter(holdsSiteWord);
  const isSaid = (part: string): boolean =>
    text.split(part).length > MIN_TIMES &&
    lines.filter((line) => line.includes(part)).length >= lines.length * MIN_LINES;
  return parts.find(isSaid) ?? null;
}

/** Does anything say who wrote it, when, or where it was taken from? */
function hasOrigin({ fields }: View): boolean {
  const { dateline, people, published, source } = fields;
  const hasPeople = (people.value?.length ?? 0) > 0;
  return hasPeople || published.value !== null || source.value !== null || dateline.value !== null;
}

/** Is what is kept itself the advertisement that title and links are for? Never told by words alone. */
function* advertisement(view: View, assembled: Assembled): Generator<Signal> {
  const { page } = view;
  if (page.isText || page.head.title === '' || assembled.text.length > MAX_TEXT || hasOrigin(view)) return;
  const { farms } = linkFarms(page);
  const isEncoded = hasEncodedTitle(page.head);
  if (farms.length === 0 && !isEncoded) return;
  const name = advertisedName(view, assembled);
  if (name === null) return;
  const said = assembled.from.map((block) => original(page.blocks[block]!)).join('\n');
  if (countSiteWords(said) * CHARACTERS_A_WORD < said.length) return;
  yield { signal: `the text says the name that the title advertises again and again: ${name}`, weight: 1 };
  if (isEncoded)
    yield { signal: 'the title is written in numeric references, letters and figures included', weight: 0.5 };
}

/**
 * What tells that a page is spam and no article: nothing of its own is left of a hacked page, or what is left is the
 * advertisement itself. `null` where an article is left, or nothing tells of an attacker.
 */
export function spamSignals(view: View, assembled: Assembled): Signal[] | null {
  const isLeft = !isBare(assembled);
  const own = isLeft ? [...advertisement(view, assembled)] : [];
  if (isLeft && own.length === 0) return null;
  const signals = [...own, ...hackedSignals(view.page)];
  return isEnough(signals) ? signals : null;
}
