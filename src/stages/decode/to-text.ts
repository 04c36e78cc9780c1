import { isAscii, isUtf8, transcode } from 'node:buffer';
import iconv from 'iconv-lite';

/** The byte order mark, which iconv-lite takes off as well. */
const BOM = '\ufeff';

/** Bytes read in an encoding. What is valid UTF-8 goes by way of UTF-16, in which strings are: that takes half the time. */
export function toText(bytes: Uint8Array, encoding: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding !== 'utf-8' || !isUtf8(bytes)) return iconv.decode(buffer, encoding);
  if (isAscii(bytes)) return buffer.toString('latin1');
  const text = transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith(BOM) ? text.slice(1) : text;
}
