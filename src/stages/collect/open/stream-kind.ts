import { DEFAULT_RECORD_KEYS } from './default-record-keys.js';
import { isFeed } from './is-feed.js';
import { isMhtml } from './is-mhtml.js';
import type { RecordKeys } from './member.js';
import { opensRecord } from './opens-record.js';

/** A stream that holds pages, and how. */
export type StreamKind = 'warc' | 'mhtml' | 'records' | 'feed';

const WARC = /^WARC\/1\.\d{1,2}\r?\n/;
const MAX_OPENING = 32;

/**
 * Whether a stream holds pages of others, and which way; `null` for one that is a page itself, or anything else.
 *
 * @param head the first bytes, up to 64 KiB
 */
export function streamKind(
  name: string,
  head: Uint8Array,
  keys: RecordKeys = DEFAULT_RECORD_KEYS,
): StreamKind | null {
  if (WARC.test(Buffer.from(head.subarray(0, MAX_OPENING)).toString('latin1'))) return 'warc';
  if (isMhtml(name, head)) return 'mhtml';
  if (opensRecord(head, keys)) return 'records';
  return isFeed(head) ? 'feed' : null;
}
