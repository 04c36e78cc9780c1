import { ByteReader } from './byte-reader.js';
import { entryPage } from './entry-page.js';
import { faultOf } from './fault-of.js';
import { type FeedEntry, feedItems } from './feed-items.js';
import { feedText } from './feed-text.js';
import { fullContent } from './full-content.js';
import type { Member, OpenLimits } from './member.js';
import { originOf } from './origin-of.js';
import { tooManyTags } from './too-many-tags.js';

/** A feed is parsed whole, and its tree takes some twenty times its bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The entries of a feed, RSS or Atom, each as front matter with the entry's HTML below it. A member is named by the
 * entry's place, from 1. An entry that has only a summary is a fault: two lines that lead to an article are none, and
 * whoever runs this wants to know which pages are still to be fetched.
 */
export async function* feedEntries(
  stream: AsyncIterable<Uint8Array>,
  limits: OpenLimits,
): AsyncGenerator<Member> {
  const reader = new ByteReader(stream);
  try {
    const maxBytes = Math.min(limits.maxBytes, MAX_BYTES);
    const bytes = await reader.take(maxBytes + 1);
    const flood =
      bytes.length > maxBytes ? `more bytes than a feed may have, ${maxBytes}` : tooManyTags(bytes);
    if (flood !== null) return yield faultOf(1, flood);
    yield* membersOf(bytes, reader.broken);
  } finally {
    await reader.close();
  }
}

function* membersOf(bytes: Uint8Array, broken: string | null): Generator<Member> {
  const text = feedText(bytes);
  if (text === null) return yield faultOf(1, 'its encoding is not known');
  const { title, entries, fault } = feedItems(text);
  for (const [at, entry] of entries.entries()) yield memberOf(at + 1, title, entry);
  const why = broken === null ? fault : `the file breaks off: ${broken}`;
  if (why !== null) yield faultOf(entries.length + 1, why);
}

function memberOf(number: number, feed: string, entry: FeedEntry): Member {
  const origin = originOf({ url: entry.link });
  const content = fullContent(entry);
  if (content === null)
    return faultOf(number, `entry ${number}: a summary only, without the article`, origin);
  const body = Buffer.from(entryPage(feed, entry, content));
  return { name: String(number), body, origin, isPage: true };
}
