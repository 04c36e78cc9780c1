import type { Candidate } from '../../model/fields.js';
import { isDateLine } from '../../text/date-line.js';
import { looksLikeOutlet } from '../../text/names.js';
import { rowText } from '../../text/row-text.js';
import { sectionLabel } from '../../text/section-label.js';
import { besideDate } from './beside-date.js';
import { dumpAccounts } from './dump-accounts.js';
import type { Scene } from './scene.js';

const LABEL = /^(?:来源|來源|稿源)\s*[:：]?\s*/;

/** A paper's name beside the date, without a label: 2024-03-05 07:08 江城晚报, 周望舒/江城晚报. */
function* fromBesideDate(scene: Scene): Generator<Candidate<string>> {
  for (const { outlet, block } of besideDate(scene))
    if (outlet !== null && sectionLabel(outlet) === null)
      yield { value: outlet, score: 0.74, evidence: 'name beside the date', block };
}

/** An element for it near the headline: span.source, span[media_name]. */
function* fromElements({ page, marked, body }: Scene): Generator<Candidate<string>> {
  for (const row of marked.sources) {
    const { first, hidden, tag } = page.containers[row]!;
    if (hidden !== null || first >= body.end || tag === 'figure' || tag === 'picture') continue;
    const text = rowText(page, row, MAX_TEXT).replace(LABEL, '').trim();
    if (
      text.length >= MIN_NAME &&
      text.length <= MAX_NAME &&
      looksLikeOutlet(text) &&
      HAN.test(text) &&
      !isDateLine(text)
    )
      yield { value: text, score: 0.78, evidence: 'element of the source', block: first };
  }
}

const MAX_NAME = 16;
const MAX_TEXT = 60;
/** 发布 and 举报 end as papers do. */
const MIN_NAME = 3;
const HAN = /\p{Script=Han}/u;

/** Sources that only their place tells. */
export function* unlabelledSources(scene: Scene): Generator<Candidate<string>> {
  yield* fromElements(scene);
  yield* fromBesideDate(scene);
  for (const { value, writer, block } of dumpAccounts(scene))
    if (writer !== undefined) yield { value, score: 0.6, evidence: 'account behind 原创', block: block! };
}
