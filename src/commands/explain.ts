import { explanationOf } from '../explanation.js';
import { StageError } from '../model/stage-error.js';
import { type Trace, trace } from '../pipeline.js';
import { explainText } from '../reporters/explain-text.js';
import { paintFor } from '../reporters/paint.js';
import { printable, printableLines } from '../text/printable.js';
import { restore } from '../text/restore.js';
import { toJson } from '../text/to-json.js';
import type { Console } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { readSource } from './read-source.js';

/** What was typed after `inkwash explain`. */
export interface ExplainFlags extends InputFlags {
  readonly json?: boolean;
  readonly restore?: boolean;
}

/**
 * `inkwash explain FILE`: every block kept or cut, by which rule and why; edits, suspects, fields with the candidates
 * that lost.
 * @returns the exit code: 0, or 1 where the file fails
 * @throws UsageError where the file cannot be read
 */
export async function explainCommand(file: string, flags: ExplainFlags, io: Console): Promise<number> {
  const options = inputOptions(flags);
  const source = await readSource(file);
  let seen: Trace;
  try {
    seen = trace(source, options);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    const { stage, message } = error;
    if (flags.json === true)
      await io.out(`${toJson({ path: source.path, status: 'failed', stage, message }, 2)}\n`);
    else await io.out(`${printable(source.path)}: failed in ${stage}: ${printable(message)}\n`);
    return 1;
  }
  if (flags.restore === true) {
    const text = restored(seen);
    await io.out(io.isTerminal ? printableLines(text) : text);
  } else if (flags.json === true) await io.out(`${toJson(explanationOf(seen), 2)}\n`);
  else await io.out(`${[...explainText(explanationOf(seen), paintFor(io.hasColours))].join('\n')}\n`);
  return 0;
}

const BLANK_LINES = /\n{3,}/g;

/** The input's text from article and ledger; what was cut whole stands on lines of its own, as it did on the page. */
function restored({ assembled }: Trace): string {
  const { text, ledger, ledgerBlocks } = assembled;
  const entries = ledger.map((entry, i) =>
    ledgerBlocks[i] === null ? { ...entry, text: `\n${entry.text}\n` } : entry,
  );
  return `${restore(text, entries).trim().replaceAll(BLANK_LINES, '\n\n')}\n`;
}
