import { peek } from './open/peek.js';

/** A longer line is none: paths end at 4,096 bytes, and records of what gave no article are short. */
const MAX_LINE_BYTES = 1024 * 1024;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MARK = '\ufeff';

/** One entry of a list of inputs. */
export interface ListEntry {
  /** The line that it stands in, from 1; of a list with NULs the entry's number. */
  readonly line: number;
  /** The path, `null` where the line is too long to be one. */
  readonly path: string | null;
}

/** The path that a record of `--errors` names, `null` where the line is none. */
function recordedPath(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const path: unknown = JSON.parse(line)?.input?.path;
    return typeof path === 'string' ? path : null;
  } catch {
    return null;
  }
}

/** Pieces of a stream between separators, `null` for one that is too long. */
async function* split(stream: AsyncIterable<Uint8Array>, separator: number): AsyncGenerator<Buffer | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const end = (): Buffer | null => {
    const whole = size > MAX_LINE_BYTES ? null : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return whole;
  };
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= MAX_LINE_BYTES) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(separator); at >= 0; at = chunk.indexOf(separator, start)) {
      add(chunk.subarray(start, at));
      start = at + 1;
      yield end();
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield end();
}

/**
 * The entries of a list, as they come: a path a line, or between NULs where its beginning has one; a line may be a
 * record as `--errors` writes it. Empty lines are none.
 */
export async function* listEntries(list: AsyncIterable<Uint8Array>): AsyncGenerator<ListEntry> {
  const { head, stream } = await peek(list);
  const isLines = !head.includes(0);
  let line = 0;
  for await (const bytes of split(stream, isLines ? LINE_FEED : 0)) {
    line++;
    if (bytes === null) yield { line, path: null };
    else {
      const end = isLines && bytes.at(-1) === RETURN ? -1 : bytes.length;
      const text = bytes.toString('utf8', 0, end < 0 ? bytes.length - 1 : end);
      const path = line === 1 && text.startsWith(MARK) ? text.slice(1) : text;
      if (path !== '') yield { line, path: (isLines ? recordedPath(path) : null) ?? path };
    }
  }
}
