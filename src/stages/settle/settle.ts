import type { Body } from '../../model/body.js';
import type { Fields } from '../../model/fields.js';
import type { Page } from '../../model/page.js';
import { account } from './fields/account.js';
import { categories } from './fields/categories.js';
import { crawled } from './fields/crawled.js';
import { dateline } from './fields/dateline.js';
import { editors } from './fields/editors.js';
import { headline } from './fields/headline.js';
import { keywords } from './fields/keywords.js';
import { language } from './fields/language.js';
import { lead } from './fields/lead.js';
import { modified } from './fields/modified.js';
import { next } from './fields/next.js';
import { originalTitle } from './fields/original-title.js';
import { people } from './fields/people.js';
import { published } from './fields/published.js';
import { site } from './fields/site.js';
import { source } from './fields/source.js';
import { url } from './fields/url.js';
import { pick } from './pick.js';
import { surroundings } from './surroundings.js';

/**
 * Reads what the page says about the article: each field from all the places that may say it, every candidate with
 * its evidence, the best one picked.
 */
export function settle(page: Page, body: Body): Fields {
  const scene = surroundings(page, body);
  const publishedField = pick(published(scene));
  const peopleField = pick(people(scene));
  return {
    headline: pick(headline(scene)),
    originalTitle: pick(originalTitle(scene)),
    people: peopleField,
    editors: pick(editors(scene, peopleField.value ?? [])),
    source: pick(source(scene)),
    site: pick(site(scene)),
    account: pick(account(scene)),
    dateline: pick(dateline(scene, publishedField.value)),
    published: publishedField,
    modified: pick(modified(scene)),
    crawled: pick(crawled(scene)),
    language: pick(language(scene)),
    categories: pick(categories(scene)),
    keywords: pick(keywords(scene)),
    lead: pick(lead(scene)),
    next: pick(next(scene)),
    url: pick(url(scene)),
  };
}
