import type { Candidate } from '../../../model/fields.js';
import { findDates, readDate } from '../../../text/dates.js';
import { assumedOffset } from '../assumed-offset.js';
import { header } from '../header.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';
import { where } from '../where.js';

const LABEL = /^(?:最后|最近)?(?:更新|修改)(?:时间|日期|于)?\s?[:：]/;

/** When the article was last changed, where the page says so. */
export function* modified(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const offset = assumedOffset(scene);
  const own = readDate(header(page, 'updated', 'lastmod', 'modified'), offset);
  if (own !== null) yield { value: own.iso, score: 1, evidence: 'front matter: updated' };
  for (const value of scene.structured.modified) {
    const date = readDate(value, offset);
    if (date !== null) yield { value: date.iso, score: 0.9, evidence: 'JSON-LD dateModified' };
  }
  for (const line of scene.lines) {
    const date =
      line.place !== 'body' && LABEL.test(line.text) ? findDates(line.text, null, offset)[0] : undefined;
    if (date !== undefined)
      yield { value: date.iso, score: 0.8, evidence: `最后更新, ${where(line)}`, block: line.block };
  }
  for (const { name, value } of metaValues(page, 'article:modified_time', 'og:updated_time', 'lastmod')) {
    const date = readDate(value, offset);
    if (date !== null) yield { value: date.iso, score: 0.85, evidence: `meta ${name}` };
  }
}
