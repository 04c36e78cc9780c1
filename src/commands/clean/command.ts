import { availableParallelism } from 'node:os';
import { type BatchOptions, CleanBatch } from '../../clean-batch.js';
import { FLAGS } from '../../model/flags.js';
import type { CleanOptions } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import { StageError } from '../../model/stage-error.js';
import { SinkError } from '../../sinks/sink-error.js';
import { type Console, UsageError } from '../console.js';
import { inputOptions } from '../input-options.js';
import { limitsOf } from '../limits-of.js';
import { openSink } from '../open-sink.js';
import { protectInputs } from '../protect-inputs.js';
import { withPeers } from '../with-peers.js';
import { type Arrival, arrivalOf, type Judge } from './arrival.js';
import type { CleanFlags } from './flags.js';
import type { KnownOrder, Memory } from './memory.js';
import { openMemory } from './open-memory.js';
import { placesFor, started } from './places.js';
import { pour } from './pour.js';
import { orAborted, untilAborted } from './until-aborted.js';

async function optionsOf(flags: CleanFlags): Promise<CleanOptions> {
  const noFlag = flags.failOn?.find((flag) => !FLAGS.includes(flag));
  if (noFlag !== undefined)
    throw new UsageError(`--fail-on ${noFlag}: no such flag; there are: ${FLAGS.join(', ')}`);
  return { ...(await inputOptions(flags)), ledger: flags.ledger, maxBytes: flags.maxBytes };
}

function batchOptions(flags: CleanFlags, cleaning: CleanOptions): BatchOptions {
  const { format, jobs = availableParallelism(), unordered } = flags;
  return {
    cleaning,
    format,
    withSignature: flags.dedupe !== undefined,
    isResumed: flags.resume === true,
    jobs,
    isUnordered: unordered === true,
    limits: limitsOf(flags),
  };
}

/** Inputs with what is known of them. */
async function* ordersFor(places: AsyncIterable<Place>, memory: Memory): AsyncGenerator<KnownOrder> {
  for await (const place of places) yield await memory.orderOf(place);
}

/** What comes of inputs, in the order in which they are handed on. */
async function* arrivals(
  orders: AsyncIterable<KnownOrder>,
  batch: CleanBatch,
  judge: Judge,
  { format }: CleanFlags,
): AsyncGenerator<Arrival> {
  for await (const delivered of batch.run(orders)) yield await arrivalOf(delivered, batch, format, judge);
}

/** Nothing is a duplicate where nobody asks; else the first in the order of the inputs is kept. */
async function judgeFor({ dedupe, unordered }: CleanFlags): Promise<Judge> {
  if (dedupe === undefined) return () => null;
  if (unordered === true)
    throw new UsageError('--unordered: not with --dedupe, which keeps the first in the order of the inputs');
  const { NearDuplicates } = await import('../../batch/near-duplicates.js');
  const known = new NearDuplicates();
  return ({ brief, signature }) =>
    signature === undefined ? null : known.judge(signature, brief.input.path);
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
  try {
    const plain = await optionsOf(flags);
    const judge = await judgeFor(flags);
    // From here on a signal ends the run well, whatever it waits for.
    const places = await orAborted(started(placesFor(paths, flags, io)), io);
    const inputs = await protectInputs(
      [...paths.filter((name) => name !== '-'), ...(flags.peers ?? []), flags.dropLines ?? []].flat(),
      flags,
    );
    const options = await orAborted(withPeers(plain, flags, io), io);
    const sink = await openSink(flags, io, inputs);
    const memory = await orAborted(openMemory(flags, options, sink), io).catch(async (error: unknown) => {
      await sink.abandon();
      throw error;
    });
    const batch = new CleanBatch(batchOptions(flags, options));
    try {
      const total = (): Promise<number> => count(placesFor(paths, flags, io, true));
      const supply = arrivals(ordersFor(places, memory), batch, judge, flags);
      return await pour({ arrivals: untilAborted(supply, io), total }, { sink, memory }, flags, io);
    } finally {
      await batch.close();
    }
  } catch (error) {
    // A root without files, found when its turn comes: the arguments are wrong, not an input.
    if (error instanceof StageError || error instanceof SinkError) throw new UsageError(error.message);
    throw error;
  }
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _ of items) found++;
  return found;
}
