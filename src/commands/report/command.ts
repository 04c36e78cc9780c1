import { packageVersion } from '../../package-version.js';
import type { WriteText } from '../../report/packets.js';
import { type RunItem, readRun } from '../../report/read-run.js';
import { writeRunPage } from '../../report/write-page.js';
import { counted } from '../../reporters/wording.js';
import { printable } from '../../text/printable.js';
import { type Console, UsageError } from '../console.js';
import { protectInputs } from '../protect-inputs.js';
import { putOutput } from '../put-output.js';

/** What was typed after `inkwash report`. */
export interface ReportFlags {
  readonly out?: string;
}

/** Faults that are said one by one. */
const MAX_SAID = 10;

/**
 * `inkwash report RUN…`: one page of what runs did, from what `clean` wrote.
 * @returns the exit code: 0, or 1 where something in a run is no record
 * @throws UsageError where a run cannot be read, has no record, or the page cannot be written
 */
export async function reportCommand(
  runs: readonly string[],
  { out }: ReportFlags,
  io: Console,
): Promise<number> {
  if (out === undefined && io.isTerminal)
    throw new UsageError('-o, --out: say which file takes the page; it is not for a terminal');
  if (runs.filter((run) => run === '-').length > 1)
    throw new UsageError('-: standard input can be read once only');
  await protectInputs(
    runs.filter((run) => run !== '-'),
    out === undefined ? {} : { out },
  );
  let said = 0;
  const onFault = (fault: string): void => {
    if (++said <= MAX_SAID) io.say(printable(fault));
  };
  const named = runs.map((run) => ({ name: run === '-' ? '<stdin>' : run, items: itemsOf(run) }));
  const make = async (write: WriteText) => {
    const count = await writeRunPage(named, packageVersion(), write, onFault);
    if (count.documents === 0) throw new UsageError(`${runs.join(', ')}: no record of inkwash clean in it`);
    return count;
  };
  const { documents, withoutLedger, faults } =
    out === undefined ? await make(io.out) : await putOutput(out, '--out', make);
  if (said > MAX_SAID) io.say(`and ${said - MAX_SAID} more that are no records`);
  if (out !== undefined) io.say(`${printable(out)}: ${counted(documents, 'document')}`);
  if (withoutLedger > 0)
    io.say(
      `${counted(withoutLedger, 'article')} without a ledger: clean --ledger shows every cut in its place`,
    );
  return faults === 0 ? 0 : 1;
}

async function* itemsOf(run: string): AsyncGenerator<RunItem> {
  try {
    yield* readRun(run);
  } catch (error) {
    throw new UsageError(`${run}: ${(error as Error).message}`);
  }
}
