import type { Page } from '../../model/page.js';
import { isSameHeadline, withoutSiteSuffix } from '../../text/headline.js';
import { hasBlockTag } from '../../text/markup-text.js';
import { blockProse } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import type { StateText } from './state-texts.js';

/** Keys under which an article's text is kept. */
const BODY_KEY =
  /^(?:(?:article|news|post|story|main|full|rich|detail|doc|page)?_?(?:body|content|contents|text|html)(?:_?(?:html|text|raw|noencode|blocks|elements|with_?images))?|detail|paragraphs|blocks|components|elements|content_?elements)$/i;
/** Keys of what is said about an article: never its text. */
const ABOUT_KEY =
  /desc|summary|abstract|excerpt|intro|snippet|^lead|teaser|^dek$|title|section|keyword|caption|^alt|share|credit|param|itemlist/i;
const TITLE_METAS = new Set(['og:title', 'twitter:title', 'title']);
const DESCRIPTION_METAS = new Set(['description', 'og:description', 'twitter:description']);
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
/** Titles and descriptions that are asked of a page: each is held against every text. */
const MAX_SAID = 4;
/** So many letters of a text tell it from others. */
const PROBE = 16;
/** Without a word from headline or description, a text must be long and have no rival to be the article. */
const MIN_UNSAID = 120;
/** Under a key that says nothing, a shorter text is a blurb. */
const MIN_UNNAMED = 120;
const MAX_RIVAL = 0.5;
/** A markup that holds this share of what its state holds, or more, has the article itself. */
const MAX_SHOWN = 0.5;
/** Prose of the markup that the state does not hold: a notice on cookies, an imprint; more is an article. */
const MAX_FOREIGN = 0.3;

const bare = (text: string): string => text.toLowerCase().replaceAll(NOT_LETTERS, '');

interface Ranked {
  readonly one: StateText;
  readonly agrees: boolean;
  readonly score: number;
  readonly bare: string;
}

function titlesOf({ head, blocks }: Page): string[] {
  const metas = head.metas
    .filter(([name]) => TITLE_METAS.has(name))
    .map(([, value]) => value)
    .slice(0, MAX_SAID);
  const headings = blocks.filter(({ type, level }) => type === 'heading' && level === 1).slice(0, MAX_SAID);
  const all = [head.title, ...metas, ...headings.map(({ text }) => text)];
  return all.map(withoutSiteSuffix).filter((title) => weight(title) >= 3);
}

/** What a page's descriptions say, letters only. */
function descriptionsOf({ head }: Page): string[] {
  return head.metas
    .filter(([name]) => DESCRIPTION_METAS.has(name))
    .slice(0, MAX_SAID)
    .map(([, value]) => bare(value))
    .filter((description) => description.length >= PROBE);
}

/** Does a text open with a description, or hold it, and go on? */
function holdsOne(letters: string, descriptions: readonly string[]): boolean {
  return descriptions.some(
    (one) => letters.length >= one.length * 2 && letters.includes(one.slice(0, PROBE)),
  );
}

/** Texts that may be the article, the likeliest first. */
function rank(texts: readonly StateText[], page: Page): Ranked[] {
  const titles = titlesOf(page);
  const descriptions = descriptionsOf(page);
  const known = new Map<string, boolean>();
  const isNamed = (own: string): boolean => {
    const is = known.get(own) ?? titles.some((title) => isSameHeadline(title, withoutSiteSuffix(own)));
    known.set(own, is);
    return is;
  };
  const ranked: Ranked[] = [];
  for (const one of texts) {
    if (ABOUT_KEY.test(one.key)) continue;
    const letters = bare(one.text);
    const named = one.titles.findIndex(isNamed);
    // The nearest headline is the text's own; one further out may be that of the page it is recommended on.
    const agrees = named === 0 || holdsOne(letters, descriptions);
    // What has a headline that the page does not show is another article.
    if (!agrees && named < 0 && titles.length > 0 && one.titles.length > 0) continue;
    const marked = hasBlockTag(one.source) || one.source.includes('\n') ? 1.2 : 1;
    const score = one.weight * marked * (agrees ? 3 : 1) * (BODY_KEY.test(one.key) ? 2 : 1);
    ranked.push({ one, agrees, score, bare: letters });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Is there another text of about that size, and nothing to tell which is the article? */
function hasRival(best: Ranked, ranked: readonly Ranked[]): boolean {
  const isOther = ({ bare: letters }: Ranked): boolean =>
    !best.bare.includes(letters.slice(0, PROBE)) && !letters.includes(best.bare.slice(0, PROBE));
  return ranked.some((one) => one.score > best.score * MAX_RIVAL && isOther(one));
}

/** Prose that the page shows, by whether the state holds it too. */
function shownProse({ blocks, containers }: Page, state: string): { within: number; foreign: number } {
  let [within, foreign] = [0, 0];
  for (const block of blocks) {
    const prose = blockProse(block);
    if (prose === 0 || containers[block.container]!.hidden !== null) continue;
    if (state.includes(bare(block.text).slice(0, PROBE))) within += prose;
    else foreign += prose;
  }
  return { within, foreign };
}

/**
 * The article in a page's state, where the markup has none: the text that is by far the most prose and agrees with what
 * the page says of itself. `null` where none does, where several might be it, and where the markup shows as much.
 */
export function chooseState(texts: readonly StateText[], page: Page): StateText | null {
  const ranked = rank(texts, page);
  const [best] = ranked;
  if (best === undefined) return null;
  const { one, agrees } = best;
  const isBody = BODY_KEY.test(one.key);
  if (!isBody && one.weight < MIN_UNNAMED) return null;
  if (!agrees && (!isBody || one.weight < MIN_UNSAID || hasRival(best, ranked))) return null;
  const { within, foreign } = shownProse(page, best.bare);
  if (within > one.weight * MAX_SHOWN) return null;
  return foreign > one.weight * MAX_FOREIGN ? null : one;
}
