import type { Candidate } from '../../../model/fields.js';
import { findAnyDates, readAnyDate } from '../../../text/any-dates.js';
import { rowText } from '../../../text/row-text.js';
import { assumedOffset } from '../assumed-offset.js';
import { header } from '../header.js';
import { headerZone } from '../headline/header-zone.js';
import { metaValues } from '../meta-values.js';
import type { Scene, SceneLine } from '../scene.js';
import { where } from '../where.js';

const LABEL =
  /^(?:最后|最近)?(?:更新|修改)(?:时间|日期|于)?\s?[:：]|(?:last\s)?(?:updated|modified)(?:\son)?\b|aktualisiert|mis à jour|actualizado|aggiornat|atualizado/i;
const MAX_LINE = 120;

/** itemprop=dateModified near the headline. */
function* fromTimes(
  { page, marked }: Scene,
  offset: string | null | undefined,
): Generator<Candidate<string>> {
  for (const row of marked.times) {
    const { itemprop = '', datetime, content } = page.containers[row]!.attributes;
    if (!PROPERTY.test(itemprop)) continue;
    const date = readAnyDate(datetime ?? content ?? rowText(page, row, MAX_LINE), page.head.language, offset);
    if (date !== null) yield { value: date.iso, score: 0.88, evidence: 'time element near the headline' };
  }
}

const PROPERTY = /datemodified/i;

/** The date behind the label; before it stands that of publication. */
function ofLine({ text }: SceneLine, language: string, offset: string | null | undefined): string | null {
  const label = text.length > MAX_LINE ? null : LABEL.exec(text);
  if (label === null) return null;
  const dates = findAnyDates(text, language, null, offset);
  return (dates.find(({ start }) => start >= label.index) ?? dates[0])?.iso ?? null;
}

/** When the article was last changed, where the page says so. */
export function* modified(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const offset = assumedOffset(scene);
  const own = readAnyDate(header(page, 'updated', 'lastmod', 'modified'), '', offset);
  if (own !== null) yield { value: own.iso, score: 1, evidence: 'front matter: updated' };
  for (const value of scene.structured.modified) {
    const date = readAnyDate(value, page.head.language, offset);
    if (date !== null) yield { value: date.iso, score: 0.9, evidence: 'JSON-LD dateModified' };
  }
  yield* fromTimes(scene, offset);
  for (const line of scene.lines) {
    const iso = line.place === 'body' ? null : ofLine(line, page.head.language, offset);
    if (iso !== null)
      yield { value: iso, score: 0.8, evidence: `最后更新, ${where(line)}`, block: line.block };
  }
  if (page.format === 'dump')
    for (const { text, label, block } of headerZone(scene)) {
      // The date stands below its label, in a line of its own.
      const iso =
        label === '' ? null : ofLine({ text: `${label} ${text}`, block, place: 'above' }, '', offset);
      if (iso !== null) yield { value: iso, score: 0.7, evidence: `date below ${label}`, block };
    }
  for (const { name, value } of metaValues(
    page,
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'lastmod',
    'dcterms.modified',
  )) {
    const date = readAnyDate(value, page.head.language, offset);
    if (date !== null) yield { value: date.iso, score: 0.85, evidence: `meta ${name}` };
  }
}
