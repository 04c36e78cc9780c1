import { isAscii, isUtf8 } from 'node:buffer';
import { countBad } from './count-bad.js';
import { isUtf8ButEnd } from './is-utf8-but-end.js';
import { MAX_BAD_SHARE } from './max-bad-share.js';

/** Bytes beyond ASCII from which valid UTF-8 is no accident. */
const MIN_WIDE = 12;
/** Fewer characters that cannot be read are faults of a file, not another encoding. */
const MIN_BAD = 8;

/**
 * Why bytes are not in the encoding that an option names, or `null` where they may be. A run told the wrong one would
 * write rubbish for articles.
 *
 * @param encoding a name that `encodingName` gives
 */
export function misread(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8' ? isUtf8ButEnd(bytes) : isAscii(bytes) && !encoding.startsWith('utf-16'))
    return null;
  if (encoding !== 'utf-8' && bytes.length >= MIN_WIDE && isUtf8(bytes) && isWideText(bytes))
    return `told to be ${encoding}, but is valid UTF-8`;
  const { bad, wide } = countBad(bytes, encoding);
  return bad >= MIN_BAD && bad > wide * MAX_BAD_SHARE
    ? `told to be ${encoding}, in which ${Math.ceil((bad / wide) * 100)} % of what is not ASCII cannot be read`
    : null;
}

/** UTF-8 by more than a few bytes; UTF-16 is half NUL where it is ASCII. */
function isWideText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  let wide = 0;
  for (const byte of bytes) if (byte > 0x7f && ++wide >= MIN_WIDE) return true;
  return isAscii(bytes);
}
