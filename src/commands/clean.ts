import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type BatchOptions, CleanBatch } from '../clean-batch.js';
import type { Order } from '../clean-worker.js';
import { FLAGS, type Flag } from '../model/article.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { CleanOptions } from '../model/options.js';
import type { Place } from '../model/place.js';
import { StageError } from '../model/stage-error.js';
import { collect } from '../stages/collect/collect.js';
import type { OutputFormat } from '../stages/write/output-formats.js';
import { type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { openSink } from './open-sink.js';
import { pour } from './pour.js';
import { protectInputs } from './protect-inputs.js';
import { untilAborted } from './until-aborted.js';
import { type PeerFlags, withPeers } from './with-peers.js';

/** What was typed after `inkwash clean`. */
export interface CleanFlags extends InputFlags, PeerFlags {
  readonly out?: string;
  readonly format: OutputFormat;
  readonly null?: boolean;
  readonly ledger?: boolean;
  readonly all?: boolean;
  readonly stdinFilename: string;
  readonly minQuality?: number;
  readonly failOn?: readonly Flag[];
  readonly errors?: string;
  readonly stats?: string;
  readonly jobs?: number;
  readonly unordered?: boolean;
  readonly maxBytes?: number;
  readonly maxSeconds?: number;
  readonly maxMemory?: number;
  readonly quiet?: boolean;
}

async function optionsOf(flags: CleanFlags): Promise<CleanOptions> {
  const noFlag = flags.failOn?.find((flag) => !FLAGS.includes(flag));
  if (noFlag !== undefined)
    throw new UsageError(`--fail-on ${noFlag}: no such flag; there are: ${FLAGS.join(', ')}`);
  return { ...(await inputOptions(flags)), ledger: flags.ledger, maxBytes: flags.maxBytes };
}

/** @throws UsageError where a name is none that a file can have */
function checkName(name: string): string {
  if (NO_NAME.has(path.basename(name)))
    throw new UsageError(`--stdin-filename ${JSON.stringify(name)}: not the name of a file`);
  return name;
}

const NO_NAME = new Set(['', '.', '..']);

/** `-`, or no path at all, is standard input. */
function placesFor(paths: readonly string[], flags: CleanFlags, io: Console): AsyncIterable<Place> {
  if (paths.length === 0 && !io.hasPipedInput) {
    throw new UsageError('nothing to clean: name files, folders or globs, or pipe a page in');
  }
  const outputs = [flags.out, flags.errors, flags.stats].filter((file) => file !== undefined);
  const standardInput = checkName(flags.stdinFilename);
  return collect(paths.length === 0 ? ['-'] : paths, {
    outputs,
    standardInput,
    maxBytes: flags.maxBytes,
  });
}

/** The same items, the first of them asked for now: what is wrong with the arguments shows before anything is written. */
async function started<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
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

function batchOptions(flags: CleanFlags, cleaning: CleanOptions): BatchOptions {
  const { format, jobs = availableParallelism(), unordered, maxSeconds, maxMemory } = flags;
  return {
    cleaning,
    format,
    withSignature: false,
    jobs,
    isUnordered: unordered === true,
    limits: {
      maxSeconds: maxSeconds ?? DEFAULT_LIMITS.maxSeconds,
      maxMemory: maxMemory ?? DEFAULT_LIMITS.maxMemory,
    },
  };
}

async function* orders(places: AsyncIterable<Place>): AsyncGenerator<Order> {
  for await (const place of places) yield { place, known: null };
}

/**
 * `inkwash clean`.
 * @returns the exit code: 0 where every input became an article, 1 where one did not
 * @throws UsageError, ClosedPipe, Interrupted
 */
export async function cleanCommand(
  paths: readonly string[],
  flags: CleanFlags,
  io: Console,
): Promise<number> {
  const plain = await optionsOf(flags);
  try {
    const places = await started(placesFor(paths, flags, io));
    const inputs = await protectInputs(
      [...paths.filter((name) => name !== '-'), ...(flags.peers ?? [])],
      flags,
    );
    const options = await withPeers(plain, flags, io);
    const sink = await openSink(flags, io, inputs);
    const batch = new CleanBatch(batchOptions(flags, options));
    try {
      const total = (): Promise<number> => count(placesFor(paths, flags, io));
      const results = untilAborted(batch.run(orders(places)), io);
      return await pour({ results, total }, sink, flags, io);
    } finally {
      await batch.close();
    }
  } catch (error) {
    // A root without files, found when its turn comes: the arguments are wrong, not an input.
    if (error instanceof StageError) throw new UsageError(error.message);
    throw error;
  }
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _ of items) found++;
  return found;
}
