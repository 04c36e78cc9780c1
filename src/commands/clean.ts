import path from 'node:path';
import { startProgress } from '../batch/progress.js';
import { cleanPlace } from '../clean-files.js';
import { FLAGS, type Flag } from '../model/article.js';
import type { CleanOptions } from '../model/options.js';
import type { Place } from '../model/place.js';
import { StageError } from '../model/stage-error.js';
import type { Brief, Washed } from '../model/washed.js';
import { Tally } from '../reporters/tally.js';
import type { Sink } from '../sinks/sink.js';
import { collect } from '../stages/collect/collect.js';
import type { OutputFormat } from '../stages/write/output-formats.js';
import { wash } from '../wash.js';
import { type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { openSink } from './open-sink.js';
import { protectInputs } from './protect-inputs.js';
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
  readonly quiet?: boolean;
}

function optionsOf(flags: CleanFlags): CleanOptions {
  const noFlag = flags.failOn?.find((flag) => !FLAGS.includes(flag));
  if (noFlag !== undefined)
    throw new UsageError(`--fail-on ${noFlag}: no such flag; there are: ${FLAGS.join(', ')}`);
  return { ...inputOptions(flags), ledger: flags.ledger };
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
  const outputs = [flags.out, flags.errors].filter((file) => file !== undefined);
  const standardInput = checkName(flags.stdinFilename);
  return collect(paths.length === 0 ? ['-'] : paths, { outputs, standardInput });
}

/** Is this outcome what `--fail-on` and `--min-quality` ask to be told of? */
function isUnwanted(brief: Brief, flags: CleanFlags): boolean {
  if (brief.status !== 'article') return false;
  const { score, flags: raised } = brief.quality;
  return score < (flags.minQuality ?? 0) || raised.some((flag) => flags.failOn?.includes(flag) === true);
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

/**
 * `inkwash clean`.
 * @returns the exit code: 0 where every input became an article, 1 where one did not
 * @throws UsageError, ClosedPipe
 */
export async function cleanCommand(
  paths: readonly string[],
  flags: CleanFlags,
  io: Console,
): Promise<number> {
  const plain = optionsOf(flags);
  try {
    const places = await started(placesFor(paths, flags, io));
    const inputs = await protectInputs(
      [...paths.filter((name) => name !== '-'), ...(flags.peers ?? [])],
      flags,
    );
    const options = await withPeers(plain, flags, io);
    const sink = await openSink(flags, io, inputs);
    const total = (): Promise<number> => count(placesFor(paths, flags, io));
    return await pour({ results: washAll(places, options, flags.format), total }, sink, flags, io);
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

async function* washAll(
  places: AsyncIterable<Place>,
  options: CleanOptions,
  format: OutputFormat,
): AsyncGenerator<Washed> {
  for await (const place of places) yield wash(place.relative, cleanPlace(place, options), format);
}

/** What there is to clean, and how much of it. */
interface Supply {
  readonly results: AsyncIterable<Washed>;
  readonly total: () => Promise<number>;
}

/** Lets outcomes run into a sink, and says how it went. */
async function pour({ results, total }: Supply, sink: Sink, flags: CleanFlags, io: Console): Promise<number> {
  const tally = new Tally();
  const progress = startProgress(io.progress, flags.quiet === true, total);
  try {
    for await (const result of results) {
      const { brief } = await sink.put(result);
      const unwanted = isUnwanted(brief, flags);
      tally.add(brief, unwanted);
      progress.step(tally.inputs);
      const line = tally.complaint(brief, unwanted);
      if (line === null || (flags.quiet === true && brief.status !== 'failed')) continue;
      progress.yieldLine();
      io.say(line);
    }
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    progress.stop();
  }
  if (flags.quiet !== true) for (const line of tally.summary(sink.target)) io.say(line);
  return tally.exitCode;
}
