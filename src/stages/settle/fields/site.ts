import type { Candidate } from '../../../model/fields.js';
import { header } from '../header.js';
import { headerAuthors } from '../header-authors.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';

/** 联合早报 - 新闻: a feed's name is the site's, then the channel's. */
const CHANNEL = /\s+[-–—|·]\s+.*$/;

/** The site that published the page. */
export function* site(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const isFeed = headerAuthors(page).length === 0;
  const feed = header(page, 'site', 'feed', ...(isFeed ? ['author'] : []))
    .replace(CHANNEL, '')
    .trim();
  if (feed !== '') yield { value: feed, score: 0.9, evidence: 'front matter: name of the feed' };
  if (page.site !== null)
    yield { value: page.site.profile.name, score: 0.8, evidence: `site profile, by ${page.site.evidence}` };
  for (const { name, value } of metaValues(page, 'og:site_name', 'application-name')) {
    yield { value, score: 0.7, evidence: `meta ${name}` };
  }
}
