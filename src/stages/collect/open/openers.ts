import { feedEntries } from './feed-entries.js';
import { jsonRecords } from './json-records.js';
import type { Opener } from './member.js';
import { mhtmlPage } from './mhtml-page.js';
import type { StreamKind } from './stream-kind.js';
import { tarMembers } from './tar-members.js';
import { warcRecords } from './warc-records.js';

/** What is read from its beginning to its end. */
export const OPENERS: Readonly<Record<StreamKind | 'tar', Opener>> = {
  feed: feedEntries,
  mhtml: mhtmlPage,
  records: jsonRecords,
  tar: tarMembers,
  warc: warcRecords,
};
