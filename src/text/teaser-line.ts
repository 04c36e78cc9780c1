const MORE =
  /^[[［【（(<«‹→>»›\s]{0,3}(?:(?:continue|keep) reading|(?:read|learn|view|see|show|load|find out)\s(?:more|all|full|entire|the (?:full|rest))|shop now|view (?:product|details|course|program|issue)|add to (?:cart|bag|basket)|quick (?:view|add|buy|shop)|choose options|apply now|listen now|(?:read|more|listen|details)(?=[\s›»→>)\]]{0,3}$)|weiterlesen|mehr|lire la suite|en savoir plus|leer más|ver más|leggi tutto|читать далее|続きを読む|もっと見る|더보기|阅读全文|查看(?:全文|详情|更多|全部)|(?:点击)?(?:详细|详情|全文|更多)(?:内容)?|加载更多|展开(?:全文|全部)?|閱讀(?:全文|更多)|繼續閱讀|更多內容|加入购物车|立即购买)(?![a-z])/i;
const MAX_MORE = 32;
const CUT_SHORT =
  /(?:…|\.{3}|。。。|\[…\]|\[\.{3}\])[\])】）]?\s?(?:\[?(?:详细|全文|查看全文|阅读全文|read more|more|continue reading)[\])》»›>]{0,2})?$/i;
const DATE =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}|\d{1,2}[-/]\d{1,2}(?:[-/ ](?:19|20)\d{2}|[\])\s]|$)|\d{1,2}月\d{1,2}日|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}\b|\b\d{1,2}\.?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,3}\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|[hdw])\sago|\d{1,3}\s?(?:秒|分钟|小时|天|个月|分鐘|小時)前|^(?:昨天|今天|前天|yesterday|today)(?=[\s\d:：,]|$)/i;
/** What of that needs no digit. */
const DAY_WORD = /^(?:昨天|今天|前天|yesterday|today)(?=[\s\d:：,]|$)/i;
const MAX_DAY_WORD = 10;
const DIGIT = /\d/;
const MAX_DATE = 60;
const PRICE =
  /^(?:from\s|sale price:?\s|regular price:?\s|now\s|was\s)?(?:[$£€¥￥]|US\$|USD|RMB|HK\$|NT\$)\s?\d[\d,.]*(?:\s?(?:起|USD|CAD|AUD|[-–]\s?[$£€¥￥]?\d[\d,.]*))?$|^\d[\d,.]*\s?(?:€|£|元|円|USD|EUR)(?:起)?$/i;
const MAX_PRICE = 40;
const PAGER =
  /^(?:下一页|下页|下一頁|上一页|末页|尾页|最后一页|加载更多|next(?:\spage)?\s?[›»→>]{0,2}|older(?:\s(?:posts|entries))?|load more.{0,12}|show more.{0,12}|view all.{0,20}|page \d{1,4} of \d{1,5}|第\s?\d{1,4}\s?页.{0,12}|共\s?\d{1,6}\s?[页条頁].{0,20}|1\s?2\s?3\b.{0,30})$/i;
const MAX_PAGER = 40;

/** Read more, 阅读全文, Add to cart: the last line of a teaser or a product. */
export function isMoreLine(text: string): boolean {
  return text.length <= MAX_MORE && MORE.test(text);
}

/** Ends as an abstract does that was cut to a length. */
export function isCutShort(text: string): boolean {
  return hasDots(text) && CUT_SHORT.test(text.length > MAX_MORE ? text.slice(-MAX_MORE) : text);
}

/** Does a text have one of … . 。 near its end? */
function hasDots(text: string): boolean {
  for (let at = Math.max(0, text.length - MAX_MORE); at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2026 || unit === 0x2e || unit === 0x3002) return true;
  }
  return false;
}

/** A short line that gives a day, or how long ago. */
export function isDayLine(text: string): boolean {
  if (text.length > MAX_DATE) return false;
  if (!DIGIT.test(text)) return text.length <= MAX_DAY_WORD && DAY_WORD.test(text);
  return hasDateSign(text) && DATE.test(text);
}

/** What stands in a day besides digits: counts and prices have none of it. */
const DATE_SIGNS = new Uint8Array(0x10000);
DATE_SIGNS.fill(1, 0x41, 0x5b);
DATE_SIGNS.fill(1, 0x61, 0x7b);
for (const sign of '-/.年月前天') DATE_SIGNS[sign.charCodeAt(0)] = 1;

function hasDateSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (DATE_SIGNS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** A line that ends in a day, as a headline in a list does: 渡口换了新船 2020-07-04. */
export function endsInDay(text: string): boolean {
  return DIGIT.test(text.slice(-6)) && DATE.test(text.slice(-18));
}

/** A price and nothing else. */
export function isPriceLine(text: string): boolean {
  return text.length <= MAX_PRICE && DIGIT.test(text) && PRICE.test(text);
}

/** A line that leads to the next part of a list: 下一页, Older posts, Page 2 of 30. */
export function isPagerLine(text: string): boolean {
  return text.length <= MAX_PAGER && PAGER.test(text);
}

const TALLY =
  /^(?:sort(?:ed)? by\b|filter(?:s|ed)?(?: (?:by|results|&).*)?$|filter and sort|refine (?:by|results)|showing\s(?:all\s)?\d|(?:about\s|over\s|all\s)?\d[\d,.]{0,9}\+?\s(?:results?|items?|products?|articles?|posts|stories|courses|programs|episodes|entries|listings|matches)\b.{0,20}$|results? \d|search results|no results|clear (?:all|filters)|items per page|select (?:category|topic)|(?:共|找到|约|搜索到|为您找到).{0,8}\d[\d,]*\s?(?:条|个|篇|项|件).{0,8}$|(?:按)?(?:时间|相关度?|热度|价格|销量|综合)排序|排序(?:方式)?[:：]?$|筛选(?:条件)?[:：]?$|(?:最新|全部)(?:文章|新闻|资讯|问答|商品)$)/i;

/** What stands above the results of a search or the products of a shop: 24 items, Sort by, 共 120 条. */
export function isTallyLine(text: string): boolean {
  return text.length <= MAX_PAGER && TALLY.test(text);
}
