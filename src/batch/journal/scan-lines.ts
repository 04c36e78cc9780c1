import type { FileHandle } from 'node:fs/promises';
import { LINE_FEED, MAX_LINE } from './journal-line.js';

const CHUNK = 2 ** 20;

/** @returns a promise only where there is something to wait for: a million of them take time */
export type VisitLine = (line: Buffer, at: number) => Promise<void> | undefined;

/**
 * Goes through the lines of a file that end in a line feed, without it; empty ones and those above 16 MiB are left out.
 *
 * @param visit is given the line, which is gone when it is done, and where it stands: bytes from the start of the file
 */
export async function scanLines(handle: FileHandle, visit: VisitLine): Promise<void> {
  let buffer = Buffer.allocUnsafeSlow(CHUNK);
  let held = 0;
  let base = 0;
  let isSkipping = false;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, held, buffer.length - held, base + held);
    if (bytesRead === 0) return;
    const end = held + bytesRead;
    const chunk = buffer.subarray(0, end);
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED, held); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      if (to > from && !isSkipping) {
        const wait = visit(chunk.subarray(from, to), base + from);
        if (wait !== undefined) await wait;
      }
      isSkipping = false;
      from = to + 1;
    }
    // A line that never ends must not take all memory: its rest is read and dropped.
    if (isSkipping || end - from > MAX_LINE) {
      isSkipping = true;
      from = end;
    }
    base += from;
    held = end - from;
    const rest = buffer.subarray(from, end);
    if (held === buffer.length) buffer = Buffer.concat([rest], buffer.length * 2);
    else buffer.copy(buffer, 0, from, end);
  }
}
