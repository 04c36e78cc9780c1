import type { Brief } from '../../model/washed.js';
import type { Tally } from '../../reporters/tally.js';
import type { Sink } from '../../sinks/sink.js';
import { type Console, Interrupted } from '../console.js';
import { Account } from './account.js';
import type { Arrival } from './arrival.js';
import type { CleanFlags } from './flags.js';
import type { Memory } from './memory.js';

/** What is cleaned, and how much of it there is. */
export interface Supply {
  readonly arrivals: AsyncIterable<Arrival>;
  readonly total: () => Promise<number>;
}

/** Where it goes. */
export interface Destination {
  readonly sink: Sink;
  readonly memory: Memory;
}

/** Writes what is not there yet, and notes that it is done. */
async function write(
  { order: { place, former }, washed, isOld }: Arrival,
  { sink, memory }: Destination,
  { dedupe }: CleanFlags,
): Promise<Brief> {
  const { brief } = washed;
  const isArticle = brief.status === 'article';
  const isLeftOut = isArticle && dedupe === 'drop' && brief.duplicateOf !== null;
  const isThere = isLeftOut || (isOld && isArticle && sink.holds !== undefined);
  const stored = isThere ? washed : await sink.put(washed);
  const { relative } = stored;
  const { status } = stored.brief;
  // What failed may do better another time; until then, what it came to before is better than nothing.
  if (former !== null && status !== 'failed')
    await sink.supersede?.(former, isLeftOut ? null : { relative, status });
  if (!isOld) await memory.keep(place, isLeftOut ? { ...stored, data: '' } : stored);
  return stored.brief;
}

/** Lets outcomes run into a sink, and says how it went. @returns the exit code */
export async function pour(
  { arrivals, total }: Supply,
  { sink, memory }: Destination,
  flags: CleanFlags,
  io: Console,
): Promise<number> {
  const account = new Account(flags, io, total);
  try {
    await account.open();
    for await (const arrival of arrivals) account.add(await write(arrival, { sink, memory }, flags));
    await sink.close();
  } catch (error) {
    await sink.abandon();
    await account.abandon();
    throw error instanceof Interrupted ? told(error, account.tally, flags) : error;
  } finally {
    account.stop();
    await memory.close();
  }
  await account.close(sink.target);
  return account.tally.exitCode;
}

/** How far it came, and how to go on. */
function told({ signal }: Interrupted, { inputs }: Tally, { resume }: CleanFlags): Interrupted {
  const next = resume === true ? '; the same command goes on from there' : '';
  return new Interrupted(signal, `ended by ${signal} after ${inputs} inputs${next}`);
}
