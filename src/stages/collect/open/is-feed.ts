const LEADING = /^(?:\s+|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>)/i;
const BOM = /^\ufeff|^\xef\xbb\xbf/;
const ROOT = /^<(?:rss[\s>]|(?:\w{1,20}:)?RDF\s|(?:\w{1,20}:)?feed\s)[^>]*>?/i;
const RDF_RSS = /^<(?:\w{1,20}:)?RDF\s[^>]*http:\/\/purl\.org\/rss\/1\.0\//i;
const ATOM = /^<(?:\w{1,20}:)?feed\s[^>]*http:\/\/www\.w3\.org\/2005\/Atom/i;
const RSS = /^<rss[\s>]/i;
/** The root element begins within so many characters. */
const MAX_HEAD = 64 * 1024;

/** Do these first bytes open a feed: RSS, RDF or Atom as the root, whatever declarations and comments stand before it? */
export function isFeed(head: Uint8Array): boolean {
  let text = Buffer.from(head.subarray(0, MAX_HEAD)).toString('latin1').replace(BOM, '');
  for (let lead = LEADING.exec(text); lead !== null; lead = LEADING.exec(text))
    text = text.slice(lead[0].length);
  return ROOT.test(text) && (RSS.test(text) || RDF_RSS.test(text) || ATOM.test(text));
}
