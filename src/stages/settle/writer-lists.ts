import { looksLikeOutlet } from '../../text/names.js';
import { isFullName, readNames } from '../../text/person-names.js';
import { bylineAlias } from './byline-alias.js';
import { bylineNames } from './byline-names.js';
import { dumpWriters } from './dump-writers.js';
import { elementWriters } from './element-writers.js';
import { metaValues } from './meta-values.js';
import type { Scene, SceneLine } from './scene.js';
import type { WriterList } from './writer-list.js';

/** author, article:author, parsely-author, sailthru.author, cXenseParse:author, and what single papers call theirs. */
const AUTHOR_META = /(?:^|[.:_-])(?:authors?(?:[._-]?names?)?|byl|byline|creator)$/;
/** Handles of accounts, and addresses of pages. */
const NO_AUTHOR_META = /twitter|banner|^app|url|link|avatar|image|email|fediverse|count|\bid\b/;
/** Names of metas, and writers that one of them has. */
const MAX_METAS = 30;
const WRITTEN_BY = /written|author|autor|by$|von|geschrieben|verfasst|escrito|écrit|scritto|作者/i;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function* fromStructure({ structured }: Scene): Generator<WriterList> {
  const { authors } = structured;
  const persons = authors
    .filter(({ isOrganisation }) => !isOrganisation)
    .flatMap(({ name }) => readNames(name));
  const all = authors.flatMap(({ name, isOrganisation }) => (isOrganisation ? [name] : readNames(name)));
  if (all.length === 0) return;
  yield { names: unique(all), score: persons.length > 0 ? 0.77 : 0.72, evidence: 'JSON-LD author' };
}

function* fromMetas({ page }: Scene): Generator<WriterList> {
  const byName = new Map<string, string[]>();
  const own = page.head.metas.map(([name]) => name);
  const wanted = own.filter((name) => AUTHOR_META.test(name) && !NO_AUTHOR_META.test(name));
  for (const name of [...new Set(wanted)].slice(0, MAX_METAS)) {
    const values = metaValues(page, name).slice(0, MAX_METAS);
    byName.set(
      name,
      values.flatMap(({ value }) => readNames(value)),
    );
  }
  for (const [name, names] of byName)
    if (names.length > 0) yield { names: unique(names), score: 0.7, evidence: `meta ${name}` };
  for (const n of ['1', '2']) {
    const [label] = metaValues(page, `twitter:label${n}`);
    const [data] = metaValues(page, `twitter:data${n}`);
    if (label === undefined || data === undefined || !WRITTEN_BY.test(label.value)) continue;
    const names = readNames(data.value);
    if (names.length > 0) yield { names, score: 0.68, evidence: `meta twitter:data${n}` };
  }
}

const HEAD_LINES = 4;
const TAIL_LINES = 2;

function* fromLines(scene: Scene, language: string): Generator<WriterList> {
  const { bodyLines, lines } = scene;
  const edges = [...bodyLines.slice(0, HEAD_LINES), ...bodyLines.slice(HEAD_LINES).slice(-TAIL_LINES)];
  const near: readonly SceneLine[] = [
    ...lines.filter(({ place }) => place === 'above').slice(-HEAD_LINES * 2),
    ...edges,
    ...lines.filter(({ place }) => place === 'below').slice(0, HEAD_LINES),
  ];
  for (const { text, place } of near) {
    const names = bylineNames(text, language, false);
    const alias = place === 'above' && names.length === 0 ? bylineAlias(text) : null;
    if (alias !== null) yield { names: [alias], score: 0.58, evidence: 'by-line, above the body' };
    if (names.length === 0) continue;
    yield {
      names,
      score: place === 'below' ? 0.6 : 0.7,
      evidence: `by-line, ${place === 'body' ? 'at an edge of' : place} the body`,
    };
  }
}

/** The page's own name, as it stands in heads: no writer where another is named. */
function isSiteName(scene: Scene, names: readonly string[]): boolean {
  const sites = metaValues(scene.page, 'og:site_name', 'application-name').map(({ value }) => bare(value));
  if (scene.structured.publisher !== null) sites.push(bare(scene.structured.publisher));
  const isOwn = (name: string): boolean =>
    sites.includes(bare(name)) || looksLikeOutlet(name) || DOMAIN.test(name);
  return names.every(isOwn) || ADDRESS.test(names[0] ?? '');
}

/** The editors of example.com. */
const DOMAIN = /(?:^|\s)[\w-]{2,40}\.(?:[a-z]{2}|com|net|org|info)$/i;
/** example.com, Frankfurt: an imprint. */
const ADDRESS = /^[\w-]{2,40}\.(?:[a-z]{2}|com|net|org|info)(?:,|$)/i;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const bare = (text: string): string => text.toLowerCase().replace(NO_LETTER, '');

/** What a reader sees of the names near the article counts for the list that a head gives. */
function seenText({ lines, bodyLines }: Scene): string {
  const around = lines.filter(({ place }) => place !== 'body').map(({ text }) => text);
  return [...around, ...bodyLines.slice(0, 3).map(({ text }) => text)]
    .join('\n')
    .slice(0, 20_000)
    .toLowerCase();
}

/** Every place that names writers, with how far each is to be believed: best first. */
export function writerLists(scene: Scene): readonly WriterList[] {
  if (scene.page.format === 'dump') return dumpWriters(scene);
  if (scene.page.isText || scene.page.frontMatter !== null) return [];
  const language = scene.page.head.language;
  const all = [
    ...fromStructure(scene),
    ...fromMetas(scene),
    ...elementWriters(scene, language),
    ...fromLines(scene, language),
  ];
  if (all.length < 2) return all;
  const seen = seenText(scene);
  const judge = (list: WriterList): WriterList => {
    const isSeen = list.names.some((name) => seen.includes(name.toLowerCase())) ? 0.1 : 0;
    const isSite = isSiteName(scene, list.names) ? 0.4 : 0;
    const isFull = list.names.every(isFullName) ? 0.05 : 0;
    return { ...list, score: list.score + isSeen + isFull - isSite };
  };
  return all.map(judge).sort((a, b) => b.score - a.score);
}
