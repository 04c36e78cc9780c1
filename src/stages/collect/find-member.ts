import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import { DEFAULT_MAX_DEPTH } from './default-max-depth.js';
import type { ListEntry } from './list-entries.js';
import { listedPlaces } from './listed-places.js';
import { DEFAULT_RECORD_KEYS } from './open/default-record-keys.js';

const OPTIONS = {
  maxBytes: DEFAULT_MAX_BYTES,
  maxDepth: DEFAULT_MAX_DEPTH,
  keys: DEFAULT_RECORD_KEYS,
  isRecords: false,
};

async function* only(entry: ListEntry): AsyncGenerator<ListEntry> {
  yield entry;
}

/** What a path names, which may be a file or `archive#member`; what is not there is a fault. */
export async function findMember(entry: string): Promise<Place> {
  for await (const { place } of listedPlaces(only({ line: 1, path: entry }), entry, OPTIONS, (name) => name))
    return place;
  return { path: entry, relative: entry, supply: { kind: 'fault', message: 'nothing is in there' } };
}
