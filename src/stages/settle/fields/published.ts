import type { Candidate } from '../../../model/fields.js';
import { findDates, readDate } from '../../../text/dates.js';
import { weight } from '../../../text/script.js';
import { ldDates } from '../structured-data.js';
import { header, metaValues, type Scene } from '../surroundings.js';

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
/** A date stands in a line of its own, or with source and author: longer lines are text. */
const MAX_LINE_WEIGHT = 40;
const DOCUMENT_HEAD = 90;

function offsetFor(scene: Scene): string | null {
  return HAN.test(scene.bodyLines[0]?.text ?? '') ? '+08:00' : null;
}

const HAN = /\p{Script=Han}/u;

function* fromHead(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const assumed = offsetFor(scene);
  for (const value of ldDates(page, 'datePublished')) {
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
    const date = readDate(hit.text, offsetFor(scene));
    if (date !== null)
      yield {
        value: date.iso,
        score: 0.95,
        evidence: `site profile: ${hit.selector}${date.isOffsetAssumed ? ', +08:00 assumed' : ''}`,
      };
  }
  for (const container of page.containers) {
    if (container.tag !== 'time' || container.first > body.first || container.first < body.first - 12)
      continue;
    const date = readDate(container.attributes['datetime'] ?? '', offsetFor(scene));
    if (date !== null) yield { value: date.iso, score: 0.8, evidence: 'time element above the body' };
  }
}

/** Dates in the lines above the body; below it they belong to other articles. */
function* fromLines(scene: Scene): Generator<Candidate<string>> {
  const above = scene.lines.filter(({ place }) => place === 'above');
  const opening = scene.bodyLines.slice(0, 2).filter(({ text }) => weight(text) <= MAX_LINE_WEIGHT / 2);
  for (const [index, line] of [...above, ...opening].entries()) {
    if (weight(line.text) > MAX_LINE_WEIGHT) continue;
    for (const date of findDates(line.text, null, offsetFor(scene))) {
      const hasTime = date.iso.length > 10 ? 0.1 : 0;
      const note = date.isOffsetAssumed ? ', +08:00 assumed' : '';
      yield {
        value: date.iso,
        score: 0.6 + hasTime + 0.002 * index,
        evidence: `line above the body${note}`,
        block: line.block,
      };
    }
  }
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
  const date = value === '' ? null : readDate(value, offsetFor(scene));
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
