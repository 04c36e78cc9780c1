import path from 'node:path';
import { isInShard, parseShard } from '../../batch/shard.js';
import type { Place } from '../../model/place.js';
import { collect } from '../../stages/collect/collect.js';
import type { CollectOptions } from '../../stages/collect/collect-options.js';
import { DEFAULT_RECORD_KEYS } from '../../stages/collect/open/default-record-keys.js';
import { type Console, UsageError } from '../console.js';
import type { CleanFlags } from './flags.js';

/** What says which inputs there are. */
export type SourceFlags = Pick<
  CleanFlags,
  | 'base'
  | 'errors'
  | 'filesFrom'
  | 'htmlKey'
  | 'maxBytes'
  | 'maxDepth'
  | 'out'
  | 'records'
  | 'shard'
  | 'stats'
  | 'stdinFilename'
  | 'timeKey'
  | 'urlKey'
>;

/** @throws UsageError where a name is none that a file can have */
function checkName(name: string): string {
  if (NO_NAME.has(path.basename(name)))
    throw new UsageError(`--stdin-filename ${JSON.stringify(name)}: not the name of a file`);
  return name;
}

const NO_NAME = new Set(['', '.', '..']);

export function collectOptions(flags: SourceFlags, isCount = false): CollectOptions {
  const { out, errors, stats, stdinFilename, maxBytes, maxDepth, records, filesFrom, base } = flags;
  const { html, url, crawled } = DEFAULT_RECORD_KEYS;
  return {
    outputs: [out, errors, stats].filter((file) => file !== undefined),
    standardInput: checkName(stdinFilename),
    keys: { html: flags.htmlKey ?? html, url: flags.urlKey ?? url, crawled: flags.timeKey ?? crawled },
    isRecords: records === true,
    maxBytes,
    maxDepth,
    filesFrom,
    base,
    isCount,
  };
}

/** The inputs of one shard, where only one is asked for. */
async function* ofShard(places: AsyncIterable<Place>, text: string | undefined): AsyncGenerator<Place> {
  const shard = text === undefined ? null : parseShard(text);
  for await (const place of places) if (shard === null || isInShard(place.relative, shard)) yield place;
}

/**
 * What a run cleans. `-`, or no path at all, is standard input.
 *
 * @param isCount only their number matters: no archive is opened, nothing is read
 * @throws UsageError
 */
export function placesFor(
  paths: readonly string[],
  flags: SourceFlags,
  io: Console,
  isCount = false,
): AsyncIterable<Place> {
  const { filesFrom, shard } = flags;
  if (paths.length === 0 && filesFrom === undefined && !io.hasPipedInput)
    throw new UsageError('nothing to clean: name files, folders or globs, or pipe a page in');
  if (shard !== undefined && parseShard(shard) === null)
    throw new UsageError(`--shard ${shard}: not I/N, a part from 1 to N of N`);
  if (filesFrom === '-' && paths.includes('-'))
    throw new UsageError('--files-from -: standard input is an input too; it can be read only once');
  const named = paths.length === 0 && filesFrom === undefined ? ['-'] : paths;
  return ofShard(collect(named, collectOptions(flags, isCount)), shard);
}

/** The same items, the first of them asked for now: what is wrong with the arguments shows before anything is written. */
export async function started<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = items[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | null = Promise.resolve(await iterator.next());
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const result = next ?? iterator.next();
        next = null;
        return result;
      },
    }),
  };
}
