import type { Candidate } from '../../../model/fields.js';
import { readAnyDate } from '../../../text/any-dates.js';
import { findDates, readDate } from '../../../text/dates.js';
import { weight } from '../../../text/script.js';
import { assumedOffset } from '../assumed-offset.js';
import { dateVote } from '../date-vote.js';
import { headDates } from '../head-dates.js';
import { header } from '../header.js';
import type { Scene } from '../scene.js';
import { shownDates } from '../shown-dates.js';

const DOCUMENT_HEAD = 90;
/** A date stands in a line of its own, or with source and author: longer lines are text. */
const MAX_LINE_WEIGHT = 40;
const SENTENCE = /[。，！？；,;!?]/;

function* fromProfile(scene: Scene): Generator<Candidate<string>> {
  for (const hit of scene.page.fieldHits['published'] ?? []) {
    const date = readAnyDate(hit.text, scene.page.head.language, assumedOffset(scene));
    if (date === null) continue;
    const note = date.isOffsetAssumed ? ', +08:00 assumed' : '';
    yield { value: date.iso, score: 0.95, evidence: `site profile: ${hit.selector}${note}` };
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

const ADDRESS_DAY = /\/(20[012]\d)(?:[-/_]?)(0[1-9]|1[0-2])(?:[-/_]?)(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|t\d)/;

/** The day in the page's own address: no more than a hint, where nothing else gives one. */
function* fromAddress({ page }: Scene): Generator<Candidate<string>> {
  const found = ADDRESS_DAY.exec(page.url ?? '');
  const date = found === null ? null : readDate(`${found[1]}-${found[2]}-${found[3]}`);
  if (date !== null) yield { value: date.iso, score: 0.45, evidence: 'address of the page' };
}

/** A header that says when the page was fetched is that of a scraper, and says nothing of the page itself. */
const CRAWL_KEYS = ['crawled', 'crawled_at', 'fetched', 'fetched_at', 'crawl_time'];

/** When the article appeared: front matter, profile, structured data, metas, elements and lines near the headline. */
export function* published(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const value = header(page, 'date', 'published', 'pubDate', 'pubdate', 'created', '日期');
  const date = value === '' ? null : readDate(value, assumedOffset(scene));
  if (date !== null) {
    const note = date.isOffsetAssumed ? ', +08:00 assumed' : '';
    yield { value: date.iso, score: 1, evidence: `front matter: date${note}` };
  }
  const found: Candidate<string>[] = [];
  if (!page.isText) found.push(...fromProfile(scene), ...headDates(scene), ...fromAddress(scene));
  if (page.frontMatter === null || header(page, ...CRAWL_KEYS) !== '') found.push(...shownDates(scene));
  yield* dateVote(found, scene);
  yield* fromDocumentHead(scene);
}
