import { isFeed } from './is-feed.js';

const HTML = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;
const XML = /^(?:text\/xml|application\/(?:[\w.-]{1,40}\+)?xml)\s*(?:;|$)/i;
const TEXT = /^text\/plain\s*(?:;|$)/i;
const LOOKS_HTML =
  /^(?:\xef\xbb\xbf)?\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,1000}-->\s{0,100})?<(?:!doctype\s{1,10}html|html|head|body)[\s>]/i;
/** Text for crawlers and advertisers that every site has, and no page. */
const FOR_MACHINES = /^https?:\/\/[^/]+\/(?:robots|ads|app-ads|security|humans)\.txt(?:[?#]|$)/i;
const HEAD = 8192;

/**
 * Is a document from the web a page, a feed, or neither (`null`)? By its declared type, and how it begins.
 *
 * @param body `null` where it cannot be had: then what may be a page is one
 */
export function pageType(type: string, url: string, body: Uint8Array | null): 'page' | 'feed' | null {
  if (HTML.test(type)) return 'page';
  if (TEXT.test(type)) return FOR_MACHINES.test(url) ? null : 'page';
  const isXml = XML.test(type);
  if (!isXml && type.trim() !== '') return null;
  if (body === null) return 'page';
  const head = body.subarray(0, HEAD);
  if (isXml && isFeed(head)) return 'feed';
  return LOOKS_HTML.test(Buffer.from(head).toString('latin1')) ? 'page' : null;
}
