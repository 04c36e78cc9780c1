import type { Candidate } from '../../../model/fields.js';
import { readDate } from '../../../text/dates.js';
import { ldDates } from '../structured-data.js';
import { header, metaValues, type Scene } from '../surroundings.js';

/** When the article was last changed, where the page says so. */
export function* modified(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const own = readDate(header(page, 'updated', 'lastmod', 'modified'));
  if (own !== null) yield { value: own.iso, score: 1, evidence: 'front matter: updated' };
  for (const value of ldDates(page, 'dateModified')) {
    const date = readDate(value);
    if (date !== null) yield { value: date.iso, score: 0.9, evidence: 'JSON-LD dateModified' };
  }
  for (const { name, value } of metaValues(page, 'article:modified_time', 'og:updated_time', 'lastmod')) {
    const date = readDate(value);
    if (date !== null) yield { value: date.iso, score: 0.85, evidence: `meta ${name}` };
  }
}
