import { tooManyValues } from './too-many-values.js';

const OPEN_OBJECT = 0x7b;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** The object that some JSON in UTF-8 is, or why it is none, in words. */
export function recordOf(bytes: Uint8Array): { readonly record: object } | { readonly fault: string } {
  const flood = tooManyValues(bytes);
  if (flood !== null) return { fault: flood };
  // Before it is parsed: what says where a text is wrong costs more than all else.
  if (bytes[bytes.findIndex((byte) => !BLANK.has(byte))] !== OPEN_OBJECT) return { fault: 'not an object' };
  try {
    return { record: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as object };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? 'not valid JSON' : 'not UTF-8' };
  }
}
