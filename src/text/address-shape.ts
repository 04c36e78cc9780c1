/** What the address of a page looks like: a front page, a section of a site, or one article. Several may hold. */
export interface AddressShape {
  readonly isFront: boolean;
  readonly isSection: boolean;
  readonly isArticle: boolean;
  /** A path that ends in one or two plain words: `/news/gaming`. */
  readonly isPlain: boolean;
}

const ORIGIN = /^[a-z][a-z0-9+.-]{0,20}:\/\/[^/?#]*/i;
const FRONT = /^(?:index|default|home|main)(?:\.\w{2,5})?$/i;
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/i;
const QUERY = /[?#]/;
const EXTENSION = /\.\w{2,5}$/;
/** Segments that name an overview, wherever they stand. */
const OVERVIEW = new Set(
  (
    'archive archives author browse categories category channel channels collection collections columns directory ' +
    'hub issues label labels latest list lists listing listings rank ranking roll search searchresult section ' +
    'sections shop store subject tag tags top topic topics trending'
  ).split(' '),
);
/** Segments that name one where nothing follows. */
const LAST = new Set(
  'all articles blog blogs coupons courses deals events feed gallery home in-the-news issues media news newsroom offers photos podcast podcasts press press-releases products programs publications reviews shows stories updates videos'.split(
    ' ',
  ),
);
const NUMBERED_LIST = /^(?:list|index|node|page|p)[-_]?\d{0,8}$/i;
const SEARCH_KEY = /[?&](?:q|s|query|keywords?|kw|wd|search|searchword|page)=/i;
const ID_KEY = /[?&](?:id|aid|mid|p|article_?id|news_?id|itemid|docid)=[\w-]*\d/i;
const DAY = /(?:19|20)\d{2}[/_-]?(?:0[1-9]|1[0-2]|[1-9]\/)/;
const LONG_NUMBER = /\d{5}/;
/** Letters and digits mixed, as in `7rtKNyg6PU9`: no word of a language. */
const MIXED_ID = /^(?=[^-_]*\d[^-_]*[a-z])[a-z0-9]{9,}$/i;
const SLUG_BREAK = /[-_]|%[0-9a-f]{2}/gi;
const DIGIT = /\d/;
const SLUG_WORDS = 4;
/** Longer addresses are cut: they carry tracking, not a shape. */
const MAX_LENGTH = 600;

const isSlug = (segment: string): boolean => (segment.match(SLUG_BREAK)?.length ?? 0) >= SLUG_WORDS;

/** Reads the shape of an address, absolute or relative. */
export function addressShape(address: string): AddressShape {
  const local = address.trim().slice(0, MAX_LENGTH).replace(ORIGIN, '');
  const end = local.search(QUERY);
  const path = end < 0 ? local : local.slice(0, end);
  const query = end < 0 ? '' : local.slice(end);
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = (segments.at(-1) ?? '').replace(EXTENSION, '').toLowerCase();
  const isFront =
    query.length <= 1 &&
    (segments.length === 0 || (segments.length === 1 && (FRONT.test(last) || LANGUAGE.test(last))));
  const isSection =
    segments.some((segment) => OVERVIEW.has(segment.toLowerCase())) ||
    LAST.has(last) ||
    (NUMBERED_LIST.test(last) && segments.length > 1) ||
    SEARCH_KEY.test(query);
  const isArticle =
    isSlug(last) || LONG_NUMBER.test(last) || MIXED_ID.test(last) || DAY.test(path) || ID_KEY.test(query);
  const breaks = last.match(SLUG_BREAK)?.length ?? 0;
  return {
    isFront,
    isSection,
    isArticle,
    isPlain: !isFront && !isArticle && breaks <= 1 && !DIGIT.test(last),
  };
}
