/** UTF-8 replacement characters read as GBK, and MSVC's uninitialised memory read as GBK. */
const KNOWN = /锟斤拷|烫烫烫|屯屯屯/;
/** UTF-8 read as windows-1252 and encoded again: a lead byte's letter followed by a continuation byte's. */
const DOUBLE =
  /[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
/** UTF-8 read as GBK: what 的, 是, 在, 中 and 。 ， “ and kana become; each is rare in any honest text. */
const AS_GBK = /[銆锛鐨鏄鍦鈥涓銇銈銉]/g;
const HAN = /\p{Script=Han}/gu;
/** More than this share of a text's characters. */
const MIN_AS_GBK = 0.04;
const REPLACEMENT = /\ufffd/g;

/** A text that was decoded wrongly is so from the start; in markup the text begins late. */
const SAMPLE = 60_000;

/** True where a text shows signs of having been decoded with the wrong encoding, once or twice. */
export function looksMojibake(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (KNOWN.test(sample)) return true;
  const allowed = Math.max(8, sample.length / 200);
  if (readAsGbk(sample)) return true;
  return (sample.match(REPLACEMENT)?.length ?? 0) > allowed || (sample.match(DOUBLE)?.length ?? 0) > allowed;
}

function readAsGbk(text: string): boolean {
  const marks = text.match(AS_GBK)?.length ?? 0;
  return marks >= 8 && marks > (text.match(HAN)?.length ?? 0) * MIN_AS_GBK;
}
