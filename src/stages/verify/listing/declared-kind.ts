import type { Page } from '../../../model/page.js';
import { matchesOf } from '../../../text/matches-of.js';

/** What a page's head says that it is. */
export interface DeclaredKind {
  readonly isOpenGraphArticle: boolean;
  readonly isOpenGraphOther: boolean;
  /** Articles that the structured data describes. */
  readonly articles: number;
  /** Does the structured data call the page an overview? */
  readonly isOverview: boolean;
  /** Is there a date that only an article has? */
  readonly hasArticleMeta: boolean;
}

const TYPE = /"@type"\s{0,4}:\s{0,4}(?:\[\s{0,8})?"(?:https?:\/\/schema\.org\/)?(\w{1,40})"/g;
const ARTICLE =
  /^(?:\w{0,20}Article|BlogPosting|LiveBlogPosting|Report|DiscussionForumPosting|QAPage|Review|Recipe)$/;
const OVERVIEW =
  /^(?:CollectionPage|SearchResultsPage|ItemList|OfferCatalog|Blog|ProductCollection|ProductGroup|Course|ItemPage|Product)$/;
const OPEN_GRAPH_ARTICLE = /article|news|blog|post/i;
const OPEN_GRAPH_OVERVIEW = /product|collection|category|list|search/i;
const ARTICLE_META = /^(?:og:)?article:(?:published_time|modified_time|author|section|tag)$/;
/** Characters of structured data that are looked at: what a page is stands at their head. */
const MAX_STATE = 100_000;

/** Reads `og:type`, article metas and the types that JSON-LD names; the JSON is searched, not parsed. */
export function declaredKind({ head }: Page): DeclaredKind {
  let isOverview = false;
  let [isOpenGraphArticle, isOpenGraphOther, hasArticleMeta] = [false, false, false];
  for (const [name, content] of head.metas) {
    if (name === 'og:type') {
      const isArticle = OPEN_GRAPH_ARTICLE.test(content);
      isOverview ||= OPEN_GRAPH_OVERVIEW.test(content);
      isOpenGraphArticle ||= isArticle;
      isOpenGraphOther ||= !isArticle && content !== '';
    } else if (content !== '' && ARTICLE_META.test(name)) hasArticleMeta = true;
  }
  let articles = 0;
  for (const { kind, text } of head.states) {
    if (!kind.includes('ld+json')) continue;
    for (const [, type = ''] of matchesOf(text.slice(0, MAX_STATE), TYPE)) {
      if (ARTICLE.test(type)) articles++;
      else if (OVERVIEW.test(type)) isOverview = true;
    }
  }
  return { isOpenGraphArticle, isOpenGraphOther, articles, isOverview, hasArticleMeta };
}
