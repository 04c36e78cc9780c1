import { startProgress } from '../../batch/progress.js';
import type { FloorsFile } from '../../check/floors/floors-file.js';
import { type CheckOptions, runFixture } from '../../check/run-fixture.js';
import { RECORD_KEYS } from '../../model/article.js';
import type { Fixture, Result } from '../../model/check.js';
import { ResultCounts } from '../../reporters/check/count-results.js';
import { ClosedPipe, type Console, UsageError } from '../console.js';
import { inputOptions } from '../input-options.js';
import { withPeers } from '../with-peers.js';
import { findChecks } from './find-checks.js';
import type { CheckFlags } from './flags.js';
import { type CheckRepairs, repairsFor } from './repairs-for.js';
import { reporterFor } from './reporter-for.js';

/** What there is to check, and how. */
interface Work {
  readonly fixtures: readonly Fixture[];
  readonly floors: FloorsFile | null;
  readonly options: CheckOptions & { readonly repairs: CheckRepairs };
}

function refuseFlags({ fields, allowRegression, floors, update }: CheckFlags): void {
  if (fields?.length === 0) throw new UsageError('--fields: names no key');
  const unknown = fields?.find((key) => !RECORD_KEYS.has(key));
  if (unknown !== undefined)
    throw new UsageError(`--fields ${unknown}: no such key; there are: ${[...RECORD_KEYS].join(', ')}`);
  if (allowRegression === true && (floors === undefined || update !== true))
    throw new UsageError('--allow-regression: only with --floors and --update');
}

async function optionsOf(flags: CheckFlags, io: Console): Promise<Work['options']> {
  return {
    cleaning: await withPeers(await inputOptions(flags), flags, io),
    fields: flags.fields,
    isUpdate: flags.update === true,
    tolerance: flags.tolerance,
    withLedger: flags.ledger === true,
    repairs: repairsFor(flags),
  };
}

/** With floors only the fixtures that are named are checked too. */
async function workOf(roots: readonly string[], flags: CheckFlags, io: Console): Promise<Work> {
  const options = await optionsOf(flags, io);
  const { floors: file } = flags;
  if (file === undefined) return { fixtures: await findChecks(roots), floors: null, options };
  const { readFloors } = await import('./check-floors.js');
  return { fixtures: roots.length === 0 ? [] : await findChecks(roots), floors: readFloors(file), options };
}

/** How fixtures come out, then the sets of labelled pages. */
async function* resultsOf(
  { fixtures, floors, options }: Work,
  flags: CheckFlags,
  io: Console,
): AsyncGenerator<Result> {
  for (const fixture of fixtures) yield await runFixture(fixture, options);
  if (floors === null) return;
  const { checkFloors } = await import('./check-floors.js');
  const { PageCleaner } = await import('../score/page-cleaner.js');
  const { isUpdate, cleaning, repairs } = options;
  const isRegressionAllowed = flags.allowRegression === true;
  const cleaner = new PageCleaner(cleaning, flags, io);
  yield* checkFloors(floors, cleaner, { isUpdate, isRegressionAllowed, repair: repairs.floors });
}

/**
 * `inkwash check [fixtures...]`: cleans each fixture's input and compares what comes out with what is expected; with
 * `--floors`, scores labelled pages and holds the scores against their floors.
 * @returns the exit code: 0 where all are as expected, 1 where one is not
 * @throws UsageError where there is nothing to check
 */
export async function checkCommand(
  roots: readonly string[],
  flags: CheckFlags,
  io: Console,
): Promise<number> {
  refuseFlags(flags);
  const work = await workOf(roots, flags, io);
  const reporter = await reporterFor(flags.reporter, io);
  const counts = new ResultCounts();
  const total = work.fixtures.length + (work.floors?.sets.size ?? 0);
  const progress = startProgress(io.progress, false, async () => total);
  let done = 0;
  try {
    for await (const result of resultsOf(work, flags, io)) {
      counts.add(result);
      progress.step(++done);
      const text = reporter.add(result);
      if (text !== '') progress.yieldLine();
      if (!(await tell(text, io))) return 1;
    }
  } finally {
    progress.stop();
  }
  if ((await tell(reporter.end(counts), io)) && flags.reporter !== 'pretty') io.say(String(counts));
  return counts.failed === 0 ? 0 : 1;
}

/** @returns false where nobody reads any more: whoever closes the pipe at the first difference knows of it */
async function tell(text: string, io: Console): Promise<boolean> {
  try {
    if (text !== '') await io.out(text);
    return true;
  } catch (error) {
    if (error instanceof ClosedPipe) return false;
    throw error;
  }
}
