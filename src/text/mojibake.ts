/** UTF-8 replacement characters read as GBK, and MSVC's uninitialised memory read as GBK. */
const KNOWN = /锟斤拷|烫烫烫|屯屯屯/;
/** UTF-8 read as windows-1252 and encoded again: a lead byte's letter followed by a continuation byte's. */
const DOUBLE =
  /[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
const REPLACEMENT = /\ufffd/g;

/** A text that was decoded wrongly is so from the start; in markup the text begins late. */
const SAMPLE = 60_000;

/** True where a text shows signs of having been decoded with the wrong encoding, once or twice. */
export function looksMojibake(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (KNOWN.test(sample)) return true;
  const allowed = Math.max(8, sample.length / 200);
  return (sample.match(REPLACEMENT)?.length ?? 0) > allowed || (sample.match(DOUBLE)?.length ?? 0) > allowed;
}
