import { startProgress } from '../batch/progress.js';
import type { Delivered } from '../clean-batch.js';
import type { Flag } from '../model/article.js';
import type { Brief } from '../model/washed.js';
import { Stats } from '../reporters/stats.js';
import { Tally } from '../reporters/tally.js';
import type { Sink } from '../sinks/sink.js';
import { writeFile } from '../stages/write/write-file.js';
import { toJson } from '../text/to-json.js';
import type { Console } from './console.js';

/** What there is to clean, and how much of it. */
export interface Supply {
  readonly results: AsyncIterable<Delivered>;
  readonly total: () => Promise<number>;
}

/** What says how a run is told of. */
export interface PourFlags {
  readonly minQuality?: number;
  readonly failOn?: readonly Flag[];
  readonly stats?: string;
  readonly quiet?: boolean;
}

/** Is this outcome what `--fail-on` and `--min-quality` ask to be told of? */
function isUnwanted(brief: Brief, flags: PourFlags): boolean {
  if (brief.status !== 'article') return false;
  const { score, flags: raised } = brief.quality;
  return score < (flags.minQuality ?? 0) || raised.some((flag) => flags.failOn?.includes(flag) === true);
}

/** Lets outcomes run into a sink, and says how it went. @returns the exit code */
export async function pour(
  { results, total }: Supply,
  sink: Sink,
  flags: PourFlags,
  io: Console,
): Promise<number> {
  const tally = new Tally();
  const stats = new Stats();
  const progress = startProgress(io.progress, flags.quiet === true, total);
  try {
    for await (const { delivery } of results) {
      const { brief } = await sink.put(delivery!);
      const unwanted = isUnwanted(brief, flags);
      tally.add(brief, unwanted);
      stats.add(brief);
      progress.step(tally.inputs, tally.brief);
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
  if (flags.stats !== undefined) await writeFile(flags.stats, `${toJson(stats, 2)}\n`);
  if (flags.quiet !== true) for (const line of tally.summary(sink.target)) io.say(line);
  return tally.exitCode;
}
