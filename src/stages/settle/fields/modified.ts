import type { Candidate } from '../../../model/fields.js';
import { findAnyDates, readAnyDate } from '../../../text/any-dates.js';
import { assumedOffset } from '../assumed-offset.js';
import { header } from '../header.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';
import { where } from '../where.js';

const LABEL =
  /^(?:最后|最近)?(?:更新|修改)(?:时间|日期|于)?\s?[:：]|(?:last\s)?(?:updated|modified)(?:\son)?\b|aktualisiert|mis à jour|actualizado|aggiornat|atualizado/i;
const MAX_LINE = 120;

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
  for (const line of scene.lines) {
    const date =
      line.place !== 'body' && line.text.length <= MAX_LINE && LABEL.test(line.text)
        ? findAnyDates(line.text, page.head.language, null, offset)[0]
        : undefined;
    if (date !== undefined)
      yield { value: date.iso, score: 0.8, evidence: `最后更新, ${where(line)}`, block: line.block };
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
