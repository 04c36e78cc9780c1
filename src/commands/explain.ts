import { explanationOf } from '../explanation.js';
import { type Trace, tryTrace } from '../pipeline.js';
import { explainText } from '../reporters/explain-text.js';
import { paintFor } from '../reporters/paint.js';
import { printable, printableLines } from '../text/printable.js';
import { restore } from '../text/restore.js';
import { toJson } from '../text/to-json.js';
import { type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { readSource } from './read-source.js';
import { type PeerFlags, withPeers } from './with-peers.js';

/** What was typed after `inkwash explain`. */
export interface ExplainFlags extends InputFlags, PeerFlags {
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
  if (flags.json === true && flags.restore === true)
    throw new UsageError('--json and --restore: one of them; the ledger is in the JSON of clean --ledger');
  const plain = await inputOptions(flags);
  const source = await readSource(file);
  const options = await withPeers(plain, flags, io);
  const seen = tryTrace(source, options);
  if (!('outcome' in seen)) {
    const { stage, message } = seen;
    const words = `${printable(source.path)}: failed in ${stage}: ${printable(message)}`;
    // Where data is asked for, words are none.
    if (flags.restore === true) io.say(words);
    else if (flags.json === true)
      await io.out(`${toJson({ path: source.path, status: 'failed', stage, message }, 2)}\n`);
    else await io.out(`${words}\n`);
    return 1;
  }
  if (flags.restore === true) {
    const text = restored(seen);
    await io.out(io.isTerminal ? printableLines(text) : text);
    return 0;
  }
  const told = explanationOf(seen, flags.without);
  if (flags.json === true) await io.out(`${toJson(told, 2)}\n`);
  else await io.out(`${[...explainText(told, paintFor(io.hasColours))].join('\n')}\n`);
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
