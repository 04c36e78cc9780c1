import type { Member, Opener, OpenLimits } from './member.js';
import type { StreamKind } from './stream-kind.js';

/** An opener that is loaded when the first stream of its kind is there: their parsers would slow the start of every run. */
function late(load: () => Promise<Opener>): Opener {
  return async function* open(stream: AsyncIterable<Uint8Array>, limits: OpenLimits): AsyncGenerator<Member> {
    const opener = await load();
    yield* opener(stream, limits);
  };
}

/** What is read from its beginning to its end. */
export const OPENERS: Readonly<Record<StreamKind | 'tar', Opener>> = {
  feed: late(async () => (await import('./feed-entries.js')).feedEntries),
  mhtml: late(async () => (await import('./mhtml-page.js')).mhtmlPage),
  records: late(async () => (await import('./json-records.js')).jsonRecords),
  tar: late(async () => (await import('./tar-members.js')).tarMembers),
  warc: late(async () => (await import('./warc-records.js')).warcRecords),
};
