import type { Candidate } from '../../model/fields.js';
import { readAnyDate } from '../../text/any-dates.js';
import { assumedOffset } from './assumed-offset.js';
import { metaValues } from './meta-values.js';
import type { Scene } from './scene.js';

/** Names that say publication, and names that say just date. */
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publish_time',
  'published_time',
  'published-date',
  'pubdate',
  'pub_date',
  'weibo: article:create_at',
  'og:release_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'sailthru.date',
  'parsely-pub-date',
  'citation_publication_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'firstpublished',
  'rnews:datepublished',
  'apub:time',
];
const DATED = [
  'date',
  'dc.date',
  'dcterms.date',
  'datecreated',
  'article:date',
  'dateupdate',
  'time',
  'cxenseparse:publishtime',
];
/** State in a script: when the account posted it, in seconds. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
/** Clock times of epochs are given as China has them; WeChat's are. */
const CHINA = 8 * 3600;
const FIRST_YEAR = 1995;
const LAST_YEAR = 2100;

const isPlausible = (iso: string): boolean =>
  Number(iso.slice(0, 4)) >= FIRST_YEAR && Number(iso.slice(0, 4)) < LAST_YEAR;

/** 1700000000 and 1700000000000, as a clock in China shows them. */
function ofEpoch(value: string): string {
  const seconds = Number(value.slice(0, 10)) + CHINA;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+08:00`;
}

/** Dates that the head states: JSON-LD, metas, what scripts keep. */
export function* headDates(scene: Scene): Generator<Candidate<string>> {
  const { page, structured } = scene;
  const assumed = assumedOffset(scene);
  const read = function* (value: string, score: number, evidence: string): Generator<Candidate<string>> {
    const date = readAnyDate(value, page.head.language, assumed);
    const note = date?.isOffsetAssumed === true ? ', +08:00 assumed' : '';
    if (date !== null && isPlausible(date.iso))
      yield { value: date.iso, score, evidence: `${evidence}${note}` };
  };
  for (const value of structured.published) yield* read(value, 0.88, 'JSON-LD datePublished');
  for (const { name, value } of metaValues(page, ...PUBLISHED)) yield* read(value, 0.85, `meta ${name}`);
  for (const { name, value } of metaValues(page, ...DATED)) yield* read(value, 0.8, `meta ${name}`);
  for (const { kind, text } of page.head.states) {
    if (kind !== 'time') continue;
    if (EPOCH.test(text)) yield { value: ofEpoch(text), score: 0.83, evidence: 'time in a script' };
    else yield* read(text, 0.72, 'time in a script');
  }
}
