import { matchesOf } from './matches-of.js';

/** UTF-8 replacement characters read as GBK, and MSVC's uninitialised memory read as GBK. */
const KNOWN = /(?:锟斤拷)+|烫{3,}|屯{3,}/g;
/** So many characters of them that stand in no quotation: a text about them quotes them. */
const LEAST_KNOWN = 3;
const QUOTATION = /[“”‘’「」『』《》"'`(（)）]/;
/** UTF-8 read as windows-1252 and encoded again: a lead byte's letter followed by a continuation byte's. */
const CONTINUATION =
  /[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const REPLACEMENT = 0xfffd;
/** UTF-8 read as GBK or Big5: what 的, 是, 在, 中 and 。 ， “ and kana become; each is rare in any honest text. */
export const SIGNS_OF_MISREADING = '銆锛鐨鏄鍦鈥涓銇銈銉嚗銝';
/** All that may be a sign: the engine leaps from one to the next. */
const SIGN = new RegExp(
  String.raw`[\u00c2\u00c3\u00e2-\u00ef\ufffd\u951f\u70eb\u5c6f${SIGNS_OF_MISREADING}]`,
  'g',
);
const HAN = /\p{Script=Han}/gu;
/** So many of them, and more than this share of a text's characters. */
const LEAST_AS_GBK = 8;
const MIN_AS_GBK = 0.04;

/** A text that was decoded wrongly is so from the start; in markup the text begins late. */
const SAMPLE = 60_000;

const isLead = (unit: number): boolean => unit === 0xc2 || unit === 0xc3 || (unit >= 0xe2 && unit <= 0xef);

/** What a text says that is about such text, and quotes some. */
export const MISREAD_TOPIC = /mojibake|乱码|亂碼|文字化け|utf-?8|gbk|latin-?1|windows-1252/i;

function hasKnown(text: string): boolean {
  let characters = 0;
  for (const { index, 0: run } of matchesOf(text, KNOWN)) {
    const isQuoted = QUOTATION.test(text[index - 1] ?? '') || QUOTATION.test(text[index + run.length] ?? '');
    if (!isQuoted) characters += run.length;
  }
  return characters >= LEAST_KNOWN;
}

/** True where a text shows signs of having been decoded with the wrong encoding, once or twice. */
export function looksMojibake(text: string): boolean {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const size = sample.length;
  const allowed = Math.max(8, size / 200);
  let [replaced, doubled, asGbk, known] = [0, 0, 0, false];
  SIGN.lastIndex = 0;
  while (SIGN.test(sample)) {
    const at = SIGN.lastIndex - 1;
    const unit = sample.charCodeAt(at);
    if (unit === REPLACEMENT) replaced++;
    else if (unit === 0x951f || unit === 0x70eb || unit === 0x5c6f) known = true;
    else if (isLead(unit)) {
      if (at + 1 === size || !CONTINUATION.test(sample[at + 1]!)) continue;
      doubled++;
      SIGN.lastIndex++;
    } else asGbk++;
  }
  if (replaced > allowed || doubled > allowed || (known && hasKnown(sample))) return true;
  return asGbk >= LEAST_AS_GBK && asGbk > (sample.match(HAN)?.length ?? 0) * MIN_AS_GBK;
}
