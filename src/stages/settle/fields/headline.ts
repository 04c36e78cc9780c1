import type { Candidate, Headline } from '../../../model/fields.js';
import type { Page } from '../../../model/page.js';
import { isSameHeadline, splitKicker, withoutSiteSuffix } from '../../../text/headline.js';
import { stuffedHead } from '../../../text/injected/stuffed-head.js';
import { linkShare } from '../../../text/link-share.js';
import { endsSentence } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { header } from '../header.js';
import { rankedHeadlines } from '../headline/ranked-headlines.js';
import { isStrangeTitle } from '../is-strange-title.js';
import { metaValues } from '../meta-values.js';
import { ownTitleParts } from '../own-title-parts.js';
import type { Scene, SceneLine } from '../scene.js';

const MIN_WEIGHT = 1.5;
const MAX_WEIGHT = 70;

function named(title: string): Headline {
  const { kicker, rest } = splitKicker(title);
  return { title: rest, subtitle: kicker };
}

/** ——对话钟表匠某某: a line that a dash opens goes on from the headline above it. */
const SUBTITLE = /^(?:[—－─]{1,3}|-{2,3})\s?(?=\p{L})/u;

const isSubtitle = (text: string): boolean =>
  SUBTITLE.test(text) && weight(text) <= MAX_WEIGHT && !endsSentence(text);

/** The headline that a line gives, with the subtitle that stands right below it. */
function withSubtitle({ page }: Scene, { block, text }: SceneLine): Headline {
  const headline = named(text);
  const below = page.blocks.slice(block + 1, block + 3).find((next) => next.text !== '')?.text ?? '';
  if (headline.subtitle !== null || !isSubtitle(below)) return headline;
  return { ...headline, subtitle: below.replace(SUBTITLE, '') };
}

/** 购物车, 我的足迹, 加入VIP免费下载: above the text of a document site. */
const BUTTON = /购物车|我的足迹|vip|下载|登录|注册|收藏|文库/i;
const MAX_BUTTON = 12;

const isButton = ({ format, blocks }: Page, block: number): boolean =>
  format === 'preview' && BUTTON.test(blocks[block]!.text) && weight(blocks[block]!.text) <= MAX_BUTTON;

/** In a text without markup: the line that is likeliest to be the headline, by all that tells one. */
function* fromText(scene: Scene): Generator<Candidate<Headline>> {
  const headlines = scene.headlines.filter(({ block }) => !isButton(scene.page, block));
  for (const { block, score } of headlines) {
    const { text } = scene.page.blocks[block]!;
    const value = withSubtitle(scene, { block, text, place: 'above' });
    const evidence = `line ${block < scene.body.first ? 'above' : 'at the head of'} the body`;
    yield { value, score: 0.3 + 0.6 * score, evidence, block };
  }
  if (headlines.length > 0) return;
  yield* fromSubtitle(scene);
  yield* fromDocumentSite(scene);
}

/** Where nothing else stands above the text, a line that a dash opens is all the headline that there is. */
function* fromSubtitle({ lines }: Scene): Generator<Candidate<Headline>> {
  const only = lines.findLast(({ place, text }) => place === 'above' && isSubtitle(text));
  if (only === undefined) return;
  const value = named(only.text.replace(SUBTITLE, ''));
  yield { value, score: 0.3, evidence: 'line above the body', block: only.block };
}

/** Between the buttons of a document site stands its title, and be it the first words of the text or a writer's line. */
function* fromDocumentSite({ page, lines }: Scene): Generator<Candidate<Headline>> {
  if (page.format !== 'preview') return;
  const only = lines.findLast(
    ({ place, text, block }) =>
      place === 'above' && weight(text) >= MIN_WEIGHT && weight(text) <= MAX_WEIGHT && !isButton(page, block),
  );
  if (only === undefined) return;
  yield { value: named(only.text), score: 0.3, evidence: 'line among the buttons', block: only.block };
}

const MIN_PROSE = 12;

/** A subheading stands below a paragraph of the body; a headline does not. */
function isBelowProse({ page, body }: Scene, block: number): boolean {
  return page.blocks
    .slice(body.first, block)
    .some(
      ({ type, text }, i) =>
        type === 'paragraph' &&
        body.isKept[body.first + i] &&
        weight(text) >= MIN_PROSE &&
        endsSentence(text),
    );
}

/**
 * A head's title less the site's name. Where the window's title is this one and more, the site's name is in what it has
 * more: all of this one is headline, dashes and all.
 */
function bareTitle({ head }: Page, value: string): string {
  const title = value.replaceAll(SPACES, ' ').trim();
  const window = head.title.replaceAll(SPACES, ' ').trim();
  return window.length > title.length && window.startsWith(title) ? title : withoutSiteSuffix(title);
}
const SPACES = /\s+/g;

/** The window's title, where it is the page's own. */
const windowTitle = (page: Page): string =>
  stuffedHead(page).values.has(page.head.title.trim()) ? '' : page.head.title;

/** How the page calls itself elsewhere: the window's title, og:title, structured data; the site's name left out. */
function toldTitles({ page, structured }: Scene): readonly string[] {
  const metas = metaValues(page, 'og:title', 'articletitle').map(({ value }) => value);
  const told = [windowTitle(page), ...metas, structured.headline ?? ''];
  return [...new Set(told.map((title) => bareTitle(page, title)))].filter((title) => title !== '');
}

/** 某某博客 in a first-rank heading, where the window has 某某博客：headline: a name that stands on every page. */
function isSiteHeading({ page }: Scene, text: string, told: readonly string[]): boolean {
  const names = metaValues(page, 'og:site_name').map(({ value }) => value);
  if (names.includes(text)) return true;
  const window = page.head.title.trim();
  const isPart = window.length > text.length && (window.startsWith(text) || window.endsWith(text));
  const rest = window.replace(text, '');
  return isPart && told.some((title) => title !== text && isSameHeadline(title, rest) && rest !== '');
}

function* fromHeadings(scene: Scene): Generator<Candidate<Headline>> {
  const { page, body, headlineBlock } = scene;
  const told = toldTitles(scene);
  const end = Math.min(page.blocks.length, Math.max(body.first + 4, (headlineBlock ?? 0) + 1));
  for (let block = 0; block < end; block++) {
    const { type, level = 6, text, container } = page.blocks[block]!;
    if (type !== 'heading' || level > 2 || weight(text) < 1 || TEMPLATE.test(text)) continue;
    if (page.containers[container]!.hidden !== null) continue;
    if (level > 1 && block !== headlineBlock && isBelowProse(scene, block)) continue;
    const agrees = told.some((title) => isSameHeadline(text, title));
    const isSite = told.length > 0 && isSiteHeading(scene, text, told);
    const score =
      (level === 1 ? 0.82 + (agrees ? 0.12 : 0) : 0.6 + (agrees ? 0.25 : 0)) -
      (body.first - block > 60 ? 0.2 : 0) -
      (isSite ? 0.3 : 0) -
      (!agrees && block > body.first ? 0.1 : 0) -
      (weight(text) > MAX_WEIGHT ? 0.2 : 0);
    yield { value: named(text), score, evidence: `h${level}`, block };
  }
}

/** {{ item.title }}: what a script was to fill in. */
const TEMPLATE = /\{\{|\[\[|<%/;

/** Headline candidates: front matter, the profile, h1, og:title, the window's title less the site's name, lines. */
export function* headline(scene: Scene): Generator<Candidate<Headline>> {
  const { page } = scene;
  const title = header(page, 'title', 'Title', '标题');
  if (title !== '') yield { value: { title, subtitle: null }, score: 1, evidence: 'front matter: title' };
  for (const hit of page.fieldHits['title'] ?? []) {
    if (hit.text.trim() !== '')
      yield { value: named(hit.text.trim()), score: 0.97, evidence: `site profile: ${hit.selector}` };
  }
  if (page.isText) {
    if (page.isMarkdown) yield* fromHeadings(scene);
    else if (page.frontMatter === null) yield* fromText(scene);
    return;
  }
  yield* fromHeadings(scene);
  for (const { name, value } of metaValues(page, 'og:title', 'articletitle', 'twitter:title')) {
    yield { value: named(bareTitle(page, value)), score: 0.75, evidence: `meta ${name}` };
  }
  if (scene.structured.headline !== null)
    yield {
      value: named(bareTitle(page, scene.structured.headline)),
      score: 0.72,
      evidence: 'JSON-LD headline',
    };
  const window = withoutSiteSuffix(windowTitle(page));
  const score = isStrangeTitle(scene) ? 0.35 : 0.7;
  if (window !== '') yield { value: named(window), score, evidence: 'title of the window' };
  yield* fromStrangeTitle(scene);
}

/** Where the window's title says nothing of the article, what of it does, and lines that may be the headline. */
function* fromStrangeTitle(scene: Scene): Generator<Candidate<Headline>> {
  const { page, body } = scene;
  if (!isStrangeTitle(scene)) return;
  for (const value of ownTitleParts(scene))
    yield { value: named(value), score: 0.69, evidence: 'part of the title of the window' };
  for (const { block, score } of rankedHeadlines(page, body, LEAST_SHOWN)) {
    const { container, text } = page.blocks[block]!;
    const { hidden, tag } = page.containers[container]!;
    if (hidden !== null || tag === 'title' || weight(text) < MIN_SHOWN) continue;
    if (linkShare(page.blocks[block]!) > MAX_LINKED) continue;
    yield { value: named(text), score: 0.4 + 0.2 * score, evidence: 'line near the body', block };
  }
}
const MAX_LINKED = 0.5;
const MIN_SHOWN = 4;
const LEAST_SHOWN = -2;
