import { type Extract, extract, type Header } from 'tar-stream';
import { isHidden } from './is-hidden.js';
import type { Member } from './member.js';
import { memberName } from './member-name.js';

const FILES = new Set(['file', 'contiguous-file']);
const LINKS = new Set(['symlink', 'link']);

/** Archives have a dozen. */
const MAX_HEADERS = 1000;

/** Headers of old makers have no mark. Bytes of names come as they are. */
const OPTIONS: object = { filenameEncoding: 'latin1', allowUnknownFormat: true };

/** Names of POSIX headers are UTF-8 and were decoded; of others nobody knows. */
function nameOf({ name, pax }: Header): string {
  const isDecoded = typeof pax === 'object' && pax !== null && 'path' in pax;
  return isDecoded ? name : memberName(Buffer.from(name, 'latin1'));
}

/**
 * Lets a stream run into the reader, as fast as that takes it.
 * @returns why the stream failed, once the reader has what came before, or `null`
 */
async function feed(stream: AsyncIterable<Uint8Array>, reader: Extract): Promise<unknown> {
  let failure: unknown = null;
  try {
    for await (const chunk of stream) {
      if (reader.destroyed) return null;
      if (!reader.write(chunk)) await drained(reader);
    }
  } catch (error) {
    failure = error;
  }
  reader.end(null);
  return failure;
}

function drained(reader: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      reader.off('drain', done);
      reader.off('close', done);
      resolve();
    };
    reader.on('drain', done);
    reader.on('close', done);
  });
}

/**
 * Headers that hold for all members are merged into those of each that has some of its own.
 * @throws Error where that is work without end
 */
function checkHeaders({ pax }: Header): void {
  const isFlooded = typeof pax === 'object' && pax !== null && Object.keys(pax).length > MAX_HEADERS;
  if (isFlooded) throw new Error(`a member with more than ${MAX_HEADERS} headers: the rest is not read`);
}

/** What a header says that there is, `null` for folders and devices. */
function memberOf(header: Header, body: AsyncIterable<Uint8Array>): Member | null {
  const name = nameOf(header);
  if (name.endsWith('/') || isHidden(name)) return null;
  if (LINKS.has(header.type))
    return { name, body: null, fault: 'a link; links in archives are not followed', isPage: false };
  return FILES.has(header.type) ? { name, body, isPage: false } : null;
}

/**
 * What a tar archive holds, in its order.
 * @throws Error where it is broken or cut off, after what could be read
 */
export async function* tarMembers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const reader = extract(OPTIONS);
  const fed = feed(stream, reader);
  try {
    for await (const entry of reader) {
      checkHeaders(entry.header);
      const chunks = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
      // Leaving an entry early would end the archive: what is iterated has no `return`.
      const member = memberOf(entry.header, {
        [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }),
      });
      if (member !== null) yield member;
      for (let rest = await chunks.next(); !rest.done; rest = await chunks.next());
    }
  } catch (error) {
    throw (await fed) ?? error;
  } finally {
    reader.destroy();
    await fed;
  }
  const failure = await fed;
  if (failure !== null) throw failure;
}
