/** Full-width letters and digits (U+FF10–FF19, FF21–FF3A, FF41–FF5A); one that carries a mark of its own is left. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a](?!\p{M})/gu;
/** What lies between a full-width character of that block and its half-width twin. */
const DISTANCE = 0xfee0;

const narrow = (one: string): string => String.fromCharCode(one.charCodeAt(0) - DISTANCE);

/** A text with half-width letters and digits, as long as before. */
export function halfWidth(text: string): string {
  return text.replaceAll(FULL_WIDTH, narrow);
}
