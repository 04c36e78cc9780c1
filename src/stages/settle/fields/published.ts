import type { Candidate } from '../../../model/fields.js';
import { isDateLine } from '../../../text/date-line.js';
import { findDates, readDate } from '../../../text/dates.js';
import { weight } from '../../../text/script.js';
import { assumedOffset } from '../assumed-offset.js';
import { header } from '../header.js';
import { metaValues } from '../meta-values.js';
import type { Scene, SceneLine } from '../scene.js';

const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_time',
  'weibo: article:create_at',
  'og:published_time',
  'og:release_date',
  'dc.date',
  'dc.date.issued',
  'sailthru.date',
  'parsely-pub-date',
];
/** A `time` element may stand within the body, right below its headline. */
const TIME_REACH = 2;
/** A date stands in a line of its own, or with source and author: longer lines are text. */
const MAX_LINE_WEIGHT = 40;
const DOCUMENT_HEAD = 90;

function* fromHead(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const assumed = assumedOffset(scene);
  for (const value of scene.structured.published) {
    const date = readDate(value, assumed);
    if (date !== null) yield { value: date.iso, score: 0.88, evidence: 'JSON-LD datePublished' };
  }
  for (const { name, value } of metaValues(page, ...META_NAMES)) {
    const date = readDate(value, assumed);
    const note = date?.isOffsetAssumed ? ', +08:00 assumed' : '';
    if (date !== null) yield { value: date.iso, score: 0.85, evidence: `meta ${name}${note}` };
  }
}

function* fromElements(scene: Scene): Generator<Candidate<string>> {
  const { page, body } = scene;
  for (const hit of page.fieldHits['published'] ?? []) {
    const date = readDate(hit.text, assumedOffset(scene));
    if (date !== null)
      yield {
        value: date.iso,
        score: 0.95,
        evidence: `site profile: ${hit.selector}${date.isOffsetAssumed ? ', +08:00 assumed' : ''}`,
      };
  }
  for (const container of page.containers) {
    if (
      container.tag !== 'time' ||
      container.first > body.first + TIME_REACH ||
      container.first < body.first - 12
    )
      continue;
    const date = readDate(container.attributes['datetime'] ?? '', assumedOffset(scene));
    if (date !== null) yield { value: date.iso, score: 0.8, evidence: 'time element above the body' };
  }
}

/** 最后更新 is no publication, 截至 and 出版日期 are other dates. */
const OTHER_DATE = /更新|截至|截止|出版|修改|Updated|modified/i;

/** The page's own line of date says where it is from; a time alone may open a chronicle. */
const NAMES_SOURCE = /来源|來源|发布|發布/;

/** Lines of date and source above the body; below it they belong to other articles, and with a link to another one. */
function* fromLines(scene: Scene): Generator<Candidate<string>> {
  const above = scene.lines.filter(({ place }) => place === 'above');
  const opening = scene.bodyLines.slice(0, 3);
  // The nearest above counts most; of entries in the body the first.
  const ranked = [
    ...above.map((line, i) => [line, i] as const),
    ...opening.map((line, i) => [line, above.length - i] as const),
  ];
  for (const [line, rank] of ranked) {
    if (!isDateLine(line.text, yearOf(scene)) || OTHER_DATE.test(line.text) || isTeaser(scene, line))
      continue;
    for (const date of findDates(line.text, yearOf(scene), assumedOffset(scene))) {
      const hasTime = date.iso.length > 10 ? 0.1 : 0;
      const note = date.isOffsetAssumed ? ', +08:00 assumed' : '';
      const evidence = `line of date ${line.place === 'above' ? 'above' : 'at the head of'} the body${note}`;
      const isNamed = NAMES_SOURCE.test(line.text) ? 0.05 : 0;
      yield { value: date.iso, score: 0.6 + hasTime + isNamed + 0.002 * rank, evidence, block: line.block };
    }
  }
}

/** The year of a date that has none (02月25日 15:19): that in the page's own address, or of its crawl. */
function yearOf(scene: Scene): number | null {
  const year =
    ADDRESS_YEAR.exec(scene.page.url ?? '')?.[1] ??
    CRAWL_YEAR.exec(header(scene.page, 'crawled', 'crawled_at'))?.[0];
  return year === undefined ? null : Number(year);
}

const ADDRESS_YEAR = /\/(20\d{2})[-/]?(?:0[1-9]|1[0-2])/;
const CRAWL_YEAR = /20\d{2}/;

/** A linked headline with its date: a teaser of another article. */
function isTeaser({ page }: Scene, { block, text }: SceneLine): boolean {
  return page.blocks[block]!.spans.some(
    ({ href, start, end }) => href !== null && weight(text.slice(start, end)) >= 6,
  );
}

/** A document's text runs on from its byline: 某某主席 张三 2020年04月24日 正文. */
function* fromDocumentHead(scene: Scene): Generator<Candidate<string>> {
  if (scene.page.format !== 'preview') return;
  const first = scene.bodyLines.find(({ text }) => weight(text) > MAX_LINE_WEIGHT);
  const date = first === undefined ? undefined : findDates(first.text.slice(0, DOCUMENT_HEAD))[0];
  const isByline =
    date !== undefined &&
    first !== undefined &&
    !SENTENCE.test(first.text.slice(0, date.start)) &&
    first.text[date.end] === ' ';
  if (isByline) yield { value: date.iso, score: 0.7, evidence: 'byline above the text' };
}

const SENTENCE = /[。，！？；,;!?]/;

/** When the article appeared: front matter, profile, structured data, metas, a line above the body. */
export function* published(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const value = header(page, 'date', 'published', 'pubDate', 'pubdate', 'created', '日期');
  const date = value === '' ? null : readDate(value, assumedOffset(scene));
  if (date !== null)
    yield {
      value: date.iso,
      score: 1,
      evidence: `front matter: date${date.isOffsetAssumed ? ', +08:00 assumed' : ''}`,
    };
  if (!page.isText) {
    yield* fromElements(scene);
    yield* fromHead(scene);
  }
  if (page.frontMatter === null) yield* fromLines(scene);
  yield* fromDocumentHead(scene);
}
