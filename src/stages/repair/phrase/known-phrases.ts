import type { Page } from '../../../model/page.js';
import { linkFarms } from '../../../text/link-farms.js';
import { holdsSiteWord } from '../../../text/site-title-words.js';

/** Phrases that a stuffed title strings together: a_b-c_d, a|b, a,b. */
const BETWEEN = /\s*[-|,，、\s—–]\s*|\s+/;
const STRUNG = /_|[A-Za-z0-9].*\p{Script=Han}|\p{Script=Han}.*[A-Za-z0-9]/u;
const MIN_LENGTH = 5;
const MAX_LENGTH = 80;
const MAX_KNOWN = 200;

/**
 * What a hacked page shows of the phrases that were written to it elsewhere than in its text: in its title and keywords, and
 * as the names of the sites that its link farms advertise. The longest first.
 */
export function knownPhrases(page: Page): string[] {
  const metas = page.head.metas.filter(([name]) => name === 'keywords' || name === 'description');
  const stuffed = [page.head.title, ...metas.map(([, content]) => content)];
  const titles = stuffed.flatMap((text) => text.split(BETWEEN)).filter((part) => STRUNG.test(part));
  const known = new Set([...titles.filter(holdsSiteWord), ...linkFarms(page).anchors]);
  return [...known]
    .filter((phrase) => phrase.length >= MIN_LENGTH && phrase.length <= MAX_LENGTH)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MAX_KNOWN);
}
