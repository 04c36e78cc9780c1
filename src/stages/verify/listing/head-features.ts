import type { Page } from '../../../model/page.js';
import { addressShape } from '../../../text/address-shape.js';
import { declaredKind } from './declared-kind.js';
import type { ListingFeatures } from './listing-features.js';

/** Words of a window's title that name an overview. */
const OVERVIEW_TITLE =
  /搜索结果|检索|排行榜|列表|新闻中心|频道|首页|信息披露|公告栏|专题|合集|目录|最新(?:消息|资讯|动态)|search results|results for|\blatest\b|\ball (?:news|posts|articles)|\barchives?\b|\bnews\s?(?:[|–—-]|$)|\bcollections?\b|\bprograms\b|\bshop\b|\bpage \d|\bcategory\b|\btag(?:ged|s)?\b|\bhomepage\b/i;
const MAX_TITLE = 200;

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** What the address, the title and the metadata of a page say of its kind. */
export function headFeatures(page: Page): ListingFeatures {
  const ogUrl = page.head.metas.find(([name]) => name === 'og:url')?.[1] ?? '';
  const address = page.url ?? ogUrl;
  const shape = addressShape(address);
  const kind = declaredKind(page);
  return {
    list: {
      'address of a front page': flag(address !== '' && shape.isFront),
      'address of a section or a search': flag(shape.isSection && !shape.isArticle),
      'address that ends in a plain word': flag(address !== '' && shape.isPlain),
      'og:type is no article': flag(kind.isOpenGraphOther),
      'metadata of an overview': flag(kind.isOverview && kind.articles === 0),
      'title of an overview': flag(OVERVIEW_TITLE.test(page.head.title.slice(0, MAX_TITLE))),
    },
    article: {
      'address of an article': flag(shape.isArticle && !shape.isSection),
      'og:type is article': flag(kind.isOpenGraphArticle),
      'structured data of one article': flag(kind.articles === 1 || kind.articles === 2),
    },
  };
}
