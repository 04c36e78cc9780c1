import { startProgress } from '../../batch/progress.js';
import type { Brief } from '../../model/washed.js';
import { Stats } from '../../reporters/stats.js';
import { Tally } from '../../reporters/tally.js';
import { type Output, openOutput } from '../../sinks/open-output.js';
import { toJson } from '../../text/to-json.js';
import type { Console } from '../console.js';
import type { CleanFlags } from './flags.js';

/** What says how a run is told of. */
export type AccountFlags = Pick<CleanFlags, 'dedupe' | 'failOn' | 'minQuality' | 'quiet' | 'stats'>;

/** Is this outcome what `--fail-on` and `--min-quality` ask to be told of? */
function isUnwanted(brief: Brief, flags: AccountFlags): boolean {
  if (brief.status !== 'article') return false;
  const { score, flags: raised } = brief.quality;
  return score < (flags.minQuality ?? 0) || raised.some((flag) => flags.failOn?.includes(flag) === true);
}

/** Counts what is written, and says how a run goes. */
export class Account {
  readonly tally = new Tally();
  readonly #stats = new Stats();
  readonly #flags: AccountFlags;
  readonly #io: Console;
  readonly #progress: ReturnType<typeof startProgress>;
  #output: Output | null = null;

  constructor(flags: AccountFlags, io: Console, total: () => Promise<number>) {
    this.#flags = flags;
    this.#io = io;
    this.#progress = startProgress(io.progress, flags.quiet === true, total);
  }

  /** Makes sure that `--stats` can be written: before the work, not after it. @throws SinkError */
  async open(): Promise<void> {
    const { stats } = this.#flags;
    if (stats !== undefined) this.#output = await openOutput(stats, '--stats');
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

  async abandon(): Promise<void> {
    await this.#output?.abandon();
  }

  /** Writes the totals, and says the last words. */
  async close(target: string | null): Promise<void> {
    const { quiet, dedupe } = this.#flags;
    await this.#output?.write(Buffer.from(`${toJson(this.#stats, 2)}\n`));
    await this.#output?.commit();
    if (quiet !== true) for (const line of this.tally.summary(target, dedupe === 'drop')) this.#io.say(line);
  }
}
