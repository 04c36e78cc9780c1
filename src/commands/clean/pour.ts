import { startProgress } from '../../batch/progress.js';
import type { Brief } from '../../model/washed.js';
import { Stats } from '../../reporters/stats.js';
import { Tally } from '../../reporters/tally.js';
import { type Output, openOutput } from '../../sinks/open-output.js';
import type { Sink } from '../../sinks/sink.js';
import { toJson } from '../../text/to-json.js';
import { type Console, Interrupted } from '../console.js';
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

/** Is this outcome what `--fail-on` and `--min-quality` ask to be told of? */
function isUnwanted(brief: Brief, flags: CleanFlags): boolean {
  if (brief.status !== 'article') return false;
  const { score, flags: raised } = brief.quality;
  return score < (flags.minQuality ?? 0) || raised.some((flag) => flags.failOn?.includes(flag) === true);
}

/** Counts what is written, and says how a run goes. */
class Account {
  readonly tally = new Tally();
  readonly #stats = new Stats();
  readonly #flags: CleanFlags;
  readonly #io: Console;
  readonly #progress: ReturnType<typeof startProgress>;

  constructor(flags: CleanFlags, io: Console, total: () => Promise<number>) {
    this.#flags = flags;
    this.#io = io;
    this.#progress = startProgress(io.progress, flags.quiet === true, total);
  }

  add(brief: Brief): void {
    const isQuiet = this.#flags.quiet === true;
    const unwanted = isUnwanted(brief, this.#flags);
    this.tally.add(brief, unwanted);
    this.#stats.add(brief);
    this.#progress.step(this.tally.inputs, this.tally.brief);
    const line = this.tally.complaint(brief, unwanted);
    if (line === null || (isQuiet && brief.status !== 'failed')) return;
    this.#progress.yieldLine();
    this.#io.say(line);
  }

  stop(): void {
    this.#progress.stop();
  }

  async close(target: string | null, stats: Output | null): Promise<void> {
    const { quiet, dedupe } = this.#flags;
    await stats?.write(Buffer.from(`${toJson(this.#stats, 2)}\n`));
    await stats?.commit();
    if (quiet !== true) for (const line of this.tally.summary(target, dedupe === 'drop')) this.#io.say(line);
  }
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
  let stats: Output | null = null;
  try {
    // That it cannot be written is known before the work, not after it.
    if (flags.stats !== undefined) stats = await openOutput(flags.stats, '--stats');
    for await (const arrival of arrivals) account.add(await write(arrival, { sink, memory }, flags));
    await sink.close();
  } catch (error) {
    await sink.abandon();
    await stats?.abandon();
    throw error instanceof Interrupted ? told(error, account.tally, flags) : error;
  } finally {
    account.stop();
    await memory.close();
  }
  await account.close(sink.target, stats);
  return account.tally.exitCode;
}

/** How far it came, and how to go on. */
function told({ signal }: Interrupted, { inputs }: Tally, { resume }: CleanFlags): Interrupted {
  const next = resume === true ? '; the same command goes on from there' : '';
  return new Interrupted(signal, `ended by ${signal} after ${inputs} inputs${next}`);
}
