import type { Candidate } from '../../../model/fields.js';
import { readDate } from '../../../text/dates.js';
import { header } from '../header.js';
import type { Scene } from '../scene.js';

/** When the page was fetched, where the one who fetched it wrote it down. */
export function* crawled(scene: Scene): Generator<Candidate<string>> {
  if (scene.page.crawled !== undefined)
    yield { value: scene.page.crawled, score: 2, evidence: 'kept with the input' };
  const date = readDate(header(scene.page, 'crawled', 'crawled_at', 'fetched', 'fetched_at', 'crawl_time'));
  if (date !== null) yield { value: date.iso, score: 1, evidence: 'front matter: crawled' };
}
