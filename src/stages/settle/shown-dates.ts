import type { Candidate } from '../../model/fields.js';
import { findAnyDates, readAnyDate } from '../../text/any-dates.js';
import { isDateLine } from '../../text/date-line.js';
import { readDate } from '../../text/dates.js';
import { isWordedDateLine } from '../../text/header-line.js';
import { looksLikeOutlet } from '../../text/names.js';
import { readRelativeDate } from '../../text/relative-dates.js';
import { rowText } from '../../text/row-text.js';
import { weight } from '../../text/script.js';
import { assumedOffset } from './assumed-offset.js';
import { dumpDates } from './dump-dates.js';
import { header } from './header.js';
import { metaValues } from './meta-values.js';
import type { Scene, SceneLine } from './scene.js';

/** 最后更新 is no publication, 截至 and 出版日期 are other dates. */
const OTHER_DATE =
  /更新|截至|截止|出版|修改|农历|農曆|今天是|updated?\b|modified|revised|reviewed|effective|expires|aktualisiert|geändert|stand:|mis à jour|modifié|actualizado|aggiornat|atualizado|обновлен|oppdatert|uppdaterad|opdateret|gewijzigd|수정|更新日/i;
/** The page's own line of date says so; a time alone may open a chronicle. */
const SAYS_SO =
  /来源|來源|发布|發布|发表|发稿|published|posted|publié|publicado|pubblicato|veröffentlicht|erschienen|опубликован|publisert|publicerad|udgivet|gepubliceerd|입력|등록|公開/i;
const MAX_ELEMENT = 160;
/** Of pages in Latin letters that show no other date. */
const CHANGE = /updated|modified|revised|aktualisiert|mis à jour|actualizado|aggiornat|atualizado/i;
const SENTENCE = /[。！？；]|[a-z]{3}[.!?](?:\s|$)/;

/** The year of a date that has none (02月25日 15:19): that in the page's own address, or of its crawl. */
function yearOf({ page }: Scene): number | null {
  const year =
    ADDRESS_YEAR.exec(page.url ?? '')?.[1] ?? YEAR.exec(header(page, 'crawled', 'crawled_at'))?.[0];
  if (year !== undefined) return Number(year);
  // Baijiahao shows 10-08 and says in a meta when it was last touched.
  const touched = metaValues(page, 'dateupdate', 'article:modified_time')[0]?.value;
  const ofMeta = touched === undefined ? undefined : YEAR.exec(touched)?.[0];
  return ofMeta === undefined ? null : Number(ofMeta);
}

const ADDRESS_YEAR = /\/(20\d{2})[-/]?(?:0[1-9]|1[0-2])/;
const YEAR = /20\d{2}/;

/** The source beside a date is often linked, to the paper or to the page there: it is no headline. */
const SOURCE_BEFORE = /(?:来源|來源|稿源|出处|出處)\s{0,2}[:：]?\s{0,2}$/;

/** A linked headline with its date: a teaser of another article. */
function isTeaser({ page }: Scene, { block, text }: SceneLine): boolean {
  return page.blocks[block]!.spans.some(({ href, start, end }) => {
    const linked = href === null ? '' : text.slice(start, end).trim();
    if (linked === '' || weight(linked) < 6) return false;
    return !looksLikeOutlet(linked) && !SOURCE_BEFORE.test(text.slice(0, start));
  });
}

const noteOf = (isAssumed: boolean): string => (isAssumed ? ', +08:00 assumed' : '');

/** time elements and such with itemprop near the headline: what they say for machines, else what they show. */
function* fromTimes(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  for (const row of scene.marked.times) {
    const { attributes, className, tag, parent, first } = page.containers[row]!;
    const own = rowText(page, row, MAX_ELEMENT);
    const label = `${className} ${attributes['itemprop'] ?? ''} ${page.containers[parent]!.className} ${own}`;
    const stated = attributes['datetime'] ?? attributes['content'] ?? '';
    const date = readAnyDate(stated === '' ? own : stated, page.head.language, assumedOffset(scene));
    if (date === null || own.length > MAX_ELEMENT || isFarBelow(scene, first)) continue;
    const isProperty = attributes['itemprop'] !== undefined && tag !== 'time' ? 0.03 : 0;
    const isOther = OTHER_DATE.test(label) || MODIFIED.test(attributes['itemprop'] ?? '') ? 0.4 : 0;
    const saysSo = SAYS_SO.test(label) ? 0.05 : 0;
    const evidence = `time element near the headline${noteOf(date.isOffsetAssumed)}`;
    yield {
      value: date.iso,
      score: 0.8 + isProperty + saysSo - isOther - 0.001 * rank(scene, first),
      evidence,
    };
  }
}

const MODIFIED = /datemodified/i;
const isFarBelow = ({ body }: Scene, block: number): boolean => block > body.end;

/** Elements nearer the headline count more. */
function rank({ headlineBlock, body }: Scene, block: number): number {
  return Math.min(40, Math.abs(block - (headlineBlock ?? body.first)));
}

/** Elements whose class speaks of a date. */
function* fromClasses(scene: Scene): Generator<Candidate<string>> {
  const { page, body } = scene;
  const offset = assumedOffset(scene);
  for (const row of scene.marked.dates) {
    const { first, className } = page.containers[row]!;
    const text = rowText(page, row, MAX_ELEMENT);
    if (text.length < 6 || text.length > MAX_ELEMENT || SENTENCE.test(text)) continue;
    const [date] = findAnyDates(text, page.head.language, yearOf(scene), offset);
    if (date === undefined) continue;
    const isOther = OTHER_DATE.test(`${text.slice(0, date.start)} ${className}`) ? 0.35 : 0;
    const saysSo = SAYS_SO.test(text) ? 0.05 : 0;
    const isBelow = first >= body.end ? 0.14 : 0;
    const hasTime = date.iso.length > 10 ? 0.03 : 0;
    const score = 0.74 + saysSo + hasTime - isOther - isBelow - 0.001 * rank(scene, first);
    yield {
      value: date.iso,
      score,
      evidence: `element of a date${noteOf(date.isOffsetAssumed)}`,
      block: first,
    };
  }
}

/** Lines of date and source above the body; below it they belong to other articles, and with a link to another one. */
function* fromLines(scene: Scene): Generator<Candidate<string>> {
  const above = scene.lines.filter(({ place }) => place === 'above');
  const opening = scene.bodyLines.slice(0, 3);
  // The nearest above counts most; of entries in the body the first.
  const ranked = [
    ...above.map((line, i) => [line, i] as const),
    ...opening.map((line, i) => [line, above.length - i] as const),
  ];
  const year = yearOf(scene);
  for (const [line, rankOfLine] of ranked) {
    const { text, block } = line;
    const isOwn =
      isDateLine(text, year) || (!scene.page.isText && isWordedDateLine(text, scene.page.head.language));
    if (!isOwn || isTeaser(scene, line)) continue;
    const dates = findAnyDates(text, scene.page.head.language, year, assumedOffset(scene));
    for (const date of dates) {
      if (OTHER_DATE.test(text) && !SAYS_SO.test(text)) {
        if (CHANGE.test(text) && line.place === 'above')
          yield {
            value: date.iso,
            score: 0.3,
            evidence: 'line of the last change, which gives the only date',
            block,
          };
        continue;
      }
      const hasTime = date.iso.length > 10 ? 0.1 : 0;
      const evidence = `line of date ${line.place === 'above' ? 'above' : 'at the head of'} the body${noteOf(date.isOffsetAssumed)}`;
      const isNamed = SAYS_SO.test(text) ? 0.05 : 0;
      yield { value: date.iso, score: 0.6 + hasTime + isNamed + 0.002 * rankOfLine, evidence, block };
    }
  }
}

const FOOT_LINES = 3;

/** Posted on March 3, 2024 by Jane Doe, right below the text. */
function* fromFoot(scene: Scene): Generator<Candidate<string>> {
  const foot = [
    ...scene.bodyLines.slice(-2),
    ...scene.lines.filter(({ place }) => place === 'below').slice(0, FOOT_LINES),
  ];
  for (const { text, block } of foot) {
    if (!SAYS_SO.test(text) || OTHER_DATE.test(text) || !isWordedDateLine(text, scene.page.head.language))
      continue;
    const [date] = findAnyDates(text, scene.page.head.language, null, assumedOffset(scene));
    if (date !== undefined)
      yield { value: date.iso, score: 0.55, evidence: 'line of date below the body', block };
  }
}

/** 昨天 10:20, 3小时前: only where it is known when the page was fetched. */
function* fromRelative({ page, lines, bodyLines }: Scene): Generator<Candidate<string>> {
  const value = header(page, 'crawled', 'crawled_at', 'fetched', 'fetched_at', 'crawl_time');
  const crawled = value === '' ? null : (readDate(value)?.iso ?? null);
  if (crawled === null) return;
  const opening = bodyLines.slice(0, 3).filter(({ text }) => !CLAUSE.test(text));
  for (const { text, block } of [...lines.filter(({ place }) => place === 'above'), ...opening]) {
    const iso = readRelativeDate(text, crawled);
    if (iso !== null)
      yield { value: iso, score: 0.5, evidence: 'time told from the moment of fetching', block };
  }
}

const CLAUSE = /[，。；！？,;!?]|.{30}/u;

/** Dates that a reader sees near the headline. */
export function* shownDates(scene: Scene): Generator<Candidate<string>> {
  if (!scene.page.isText) {
    yield* fromTimes(scene);
    yield* fromClasses(scene);
  } else if (scene.page.format === 'dump') yield* dumpDates(scene);
  yield* fromLines(scene);
  yield* fromRelative(scene);
  if (!scene.page.isText) yield* fromFoot(scene);
}
