const LF = 0x0a;
const SIZE = /^[ \t]{0,8}([\da-f]{1,12})[ \t]{0,8}(?:;[^\n]*)?\r?\n?$/i;
/** Longer lines give no size. */
const MAX_LINE = 1024;

interface Dechunked {
  readonly bytes: Uint8Array;
  /** False where a chunk is cut off, or something else follows. */
  readonly isWhole: boolean;
}

/**
 * What stands in the chunks of an HTTP body. Archives are made that keep the header `chunked` and have the body as it
 * was: what does not begin with a chunk is whole as it is. (warcio reads chunks line by line from copies of what is left,
 * minutes for a body of chunks of one byte.)
 */
export function dechunked(body: Uint8Array): Dechunked {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const chunk = chunkAt(body, at);
    if (chunk === null)
      return parts.length === 0
        ? { bytes: body, isWhole: true }
        : { bytes: Buffer.concat(parts), isWhole: false };
    if (chunk.start === chunk.end) return { bytes: Buffer.concat(parts), isWhole: true };
    parts.push(body.subarray(chunk.start, chunk.end));
    at = chunk.next;
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
}

/** Where a chunk's bytes stand, and where the next chunk is; `null` where there is none. */
function chunkAt(body: Uint8Array, at: number): { start: number; end: number; next: number } | null {
  const lineEnd = body.subarray(at, at + MAX_LINE).indexOf(LF);
  if (lineEnd < 0) return null;
  const line = SIZE.exec(Buffer.from(body.subarray(at, at + lineEnd + 1)).toString('latin1'));
  if (line === null) return null;
  const start = at + lineEnd + 1;
  const end = start + Number.parseInt(line[1]!, 16);
  if (end > body.length) return null;
  const next = body[end] === LF ? end + 1 : end + 2;
  return { start, end, next };
}
