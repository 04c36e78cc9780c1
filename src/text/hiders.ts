const LATIN_BEFORE = /[A-Za-z\u00c0-\u024f]$/;
const LETTER_OR_HAN = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const HAN_BEFORE = /\p{Script=Han}$/u;
const SELECTOR_BEFORE = /[\ufe00-\ufe0f]$|\udb40[\udd00-\uddef]$/;
const MARK_BESIDE = /\p{M}/u;
const KHMER_OR_HANGUL = /[\p{Script=Khmer}\p{Script=Hangul}]/u;
/** A flag's letters hang on a black flag, up to a tag that ends them. */
const FLAG = /\ud83c\udff4(?:\udb40[\udc20-\udc7e]){1,16}(?:\udb40\udc7f)?$/;
const MAX_FLAG = 40;

const FIRST_SELECTOR = 0xfe00;
const LAST_SELECTOR = 0xfe0f;
/** First halves and second halves of tags and of the selectors for variants of Han characters. */
const PLANE_14 = 0xdb40;
const FIRST_VARIANT = 0xdd00;

/** A selector of a shape does nothing behind a letter, and nothing behind another one; in rows they carry secrets. */
function isIdleSelector(before: string): boolean {
  return LETTER_OR_HAN.test(before) || SELECTOR_BEFORE.test(before) || before === '';
}

/**
 * Does an invisible character only hide the word that it stands in? Variation selectors choose an emoji's or a Han
 * character's shape, tags spell the flags of Scotland and Wales, fillers hold places in Hangul, joiners of graphemes
 * keep marks apart: elsewhere nobody sees them.
 */
export function isHider(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  const before = text.slice(Math.max(0, start - 2), start);
  if (unit >= FIRST_SELECTOR && unit <= LAST_SELECTOR) return isIdleSelector(before);
  if (unit === PLANE_14) {
    const isVariant = text.charCodeAt(start + 1) >= FIRST_VARIANT;
    if (isVariant) return !HAN_BEFORE.test(before);
    return !FLAG.test(text.slice(Math.max(0, start - MAX_FLAG), end));
  }
  const around = before.slice(-1) + text.charAt(end);
  if (unit === 0x034f) return !MARK_BESIDE.test(around);
  if (KHMER_OR_HANGUL.test(around)) return false;
  // Between two Latin words it may be the space that is seen.
  return !(LATIN_BEFORE.test(before) && LATIN_BEFORE.test(text.charAt(end)));
}
