import path from 'node:path';
import type { PageScore, Prediction } from '../../model/score.js';
import { paintFor } from '../../reporters/paint.js';
import { scoreJson } from '../../reporters/score/score-json.js';
import type { RankedPage, ScoreReport } from '../../reporters/score/score-report.js';
import { scoreText } from '../../reporters/score/score-text.js';
import { contrast } from '../../score/contrast.js';
import { GROUPINGS, groupOf, groupsBy } from '../../score/group-of.js';
import { type LabelledSet, readLabels } from '../../score/read-labels.js';
import { readPredictions } from '../../score/read-predictions.js';
import { ScoreError } from '../../score/score-error.js';
import { scoreSet } from '../../score/score-set.js';
import { f1OfPage, faultsOf, worstPages } from '../../score/worst-pages.js';
import { kindOf } from '../../stages/collect/kind-of.js';
import { printable } from '../../text/printable.js';
import { type Console, UsageError } from '../console.js';
import { inputOptions } from '../input-options.js';
import { withPeers } from '../with-peers.js';
import type { ScoreFlags } from './flags.js';
import { PageCleaner } from './page-cleaner.js';

/** A set with the name that it is told by, and how its pages came out. */
interface ScoredSet {
  readonly name: string;
  readonly pages: readonly PageScore[];
}

/** A pipe gives what it has once. */
const isPipe = async (file: string): Promise<boolean> => file === '-' || (await kindOf(file)) === 'other';

async function checkFlags({ by, pred, against }: ScoreFlags, golds: readonly string[]): Promise<void> {
  const unknown = by?.find((one) => !GROUPINGS.includes(one));
  if (unknown !== undefined) throw new UsageError(`--by ${unknown}: not one of: ${GROUPINGS.join(', ')}`);
  const files = [pred, against].filter((file) => file !== undefined);
  if (files.length > 1 && files.every((file) => file === '-'))
    throw new UsageError('-: standard input can be read once; write it to a file first');
  for (const file of golds.length > 1 ? files : [])
    if (await isPipe(file))
      throw new UsageError(
        `${file}: a pipe can be read once, and there are ${golds.length} sets; write it to a file first`,
      );
}

/** Sets by the names of their folders; those that share one by their paths. */
function namesOf(sets: readonly LabelledSet[]): string[] {
  const short = sets.map(({ folder }) => path.basename(path.resolve(folder)));
  return sets.map(({ file }, i) =>
    short.indexOf(short[i]!) === short.lastIndexOf(short[i]!) ? short[i]! : file,
  );
}

/** Predictions of a file, counted: one of other pages altogether is the wrong file. */
class PredictionFile {
  readonly #file: string;
  #said = 0;
  #labelled = 0;

  constructor(file: string) {
    this.#file = file;
  }

  async *of({ labels }: LabelledSet): AsyncGenerator<Prediction> {
    for await (const prediction of readPredictions(this.#file)) {
      this.#said++;
      if (labels.has(prediction.id)) this.#labelled++;
      yield prediction;
    }
  }

  /** @throws ScoreError where not one page of it is labelled */
  check(): void {
    if (this.#said > 0 && this.#labelled === 0)
      throw new ScoreError(`${this.#file}: none of its pages is labelled`);
  }
}

async function scoreFile(sets: readonly LabelledSet[], file: string): Promise<PageScore[][]> {
  const predictions = new PredictionFile(file);
  const scored: PageScore[][] = [];
  for (const set of sets) scored.push(await scoreSet(set, predictions.of(set)));
  predictions.check();
  return scored;
}

async function scorePages(
  sets: readonly LabelledSet[],
  flags: ScoreFlags,
  io: Console,
): Promise<PageScore[][]> {
  const cleaner = new PageCleaner(await withPeers(await inputOptions(flags), flags, io), flags, io);
  const scored: PageScore[][] = [];
  try {
    for (const set of sets) scored.push(await scoreSet(set, cleaner.predict(set)));
  } finally {
    await cleaner.close();
  }
  return scored;
}

function rankedOf(sets: readonly ScoredSet[], count: number): RankedPage[] {
  const setOf = new Map(sets.flatMap(({ name, pages }) => pages.map((page) => [page, name])));
  return worstPages([...setOf.keys()], count).map((page) => {
    return { set: setOf.get(page)!, page, f1: f1OfPage(page), faults: faultsOf(page) };
  });
}

async function report(golds: readonly string[], flags: ScoreFlags, io: Console): Promise<ScoreReport> {
  const { pred, against, by = [], worst = 0 } = flags;
  const sets: LabelledSet[] = [];
  for (const gold of golds) sets.push(await readLabels(gold));
  const scored = await (pred === undefined ? scorePages(sets, flags, io) : scoreFile(sets, pred));
  const names = namesOf(sets);
  const named = scored.map((pages, i): ScoredSet => ({ name: names[i]!, pages }));
  const all = scored.flat();
  const others = against === undefined ? null : (await scoreFile(sets, against)).flat();
  return {
    sets: named.map(({ name, pages }) => groupOf(name, pages)),
    all: groupOf('all', all),
    by: Object.fromEntries(by.map((grouping) => [grouping, groupsBy(grouping, all)])),
    worst: rankedOf(named, worst),
    against: others === null ? null : { file: against!, contrasts: contrast(all, others) },
  };
}

/** Says of which sets F1 is lower than it may be. @returns is there one? */
function tellLow({ sets }: ScoreReport, { minF1 = 0 }: ScoreFlags, { say }: Console): boolean {
  const low = sets.filter(({ estimates }) => (estimates.get('f1')?.value ?? 1) < minF1);
  for (const { name, estimates } of low)
    say(`${printable(name)}: F1 is ${estimates.get('f1')!.value.toFixed(4)}, below --min-f1 ${minF1}`);
  return low.length > 0;
}

/**
 * `inkwash score GOLD…`: holds what is found in labelled pages against their labels.
 * @returns the exit code: 0; 1 where F1 of a set is below `--min-f1`
 * @throws UsageError where labels, pages or predictions are not what they should be; Interrupted
 */
export async function scoreCommand(
  golds: readonly string[],
  flags: ScoreFlags,
  io: Console,
): Promise<number> {
  await checkFlags(flags, golds);
  try {
    const told = await report(golds, flags, io);
    const lines = (): string => `${[...scoreText(told, paintFor(io.hasColours))].join('\n')}\n`;
    await io.out(flags.json === true ? scoreJson(told) : lines());
    return tellLow(told, flags, io) ? 1 : 0;
  } catch (error) {
    if (error instanceof ScoreError) throw new UsageError(error.message);
    throw error;
  }
}
