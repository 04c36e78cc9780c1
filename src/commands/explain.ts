import { explanationOf } from '../explanation.js';
import type { Failed } from '../model/article.js';
import { type Trace, tryTrace } from '../pipeline.js';
import { explainText } from '../reporters/explain-text.js';
import { paintFor } from '../reporters/paint.js';
import { printable, printableLines } from '../text/printable.js';
import { restore } from '../text/restore.js';
import { toJson } from '../text/to-json.js';
import { type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { protectInputs } from './protect-inputs.js';
import { readSource } from './read-source.js';
import { type PeerFlags, withPeers } from './with-peers.js';

/** What was typed after `inkwash explain`. */
export interface ExplainFlags extends InputFlags, PeerFlags {
  readonly json?: boolean;
  readonly restore?: boolean;
  readonly html?: string;
}

/**
 * `inkwash explain FILE`: every block kept or cut, by which rule and why; edits, suspects, fields with the candidates
 * that lost; with `--html` as a page.
 * @returns the exit code: 0, or 1 where the file fails
 * @throws UsageError where the file cannot be read
 */
export async function explainCommand(file: string, flags: ExplainFlags, io: Console): Promise<number> {
  if (flags.json === true && flags.restore === true)
    throw new UsageError('--json and --restore: one of them; the ledger is in the JSON of clean --ledger');
  if (flags.html !== undefined && (flags.json ?? flags.restore) === true)
    throw new UsageError('--html: a file of its own; leave out --json and --restore');
  const plain = await inputOptions(flags);
  if (flags.html !== undefined) await protectFrom(file, flags.html);
  const source = await readSource(file);
  const options = await withPeers(plain, flags, io);
  const seen = tryTrace(source, options);
  if (flags.html !== undefined) return htmlPage(flags.html, seen, flags.without, io);
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

/** The page is no input, nor the archive that the input is in. */
async function protectFrom(file: string, html: string): Promise<void> {
  const archives = [...file.matchAll(MEMBER_MARK)].map(({ index }) => file.slice(0, index));
  await protectInputs(
    [file, ...archives].filter((name) => name !== '-'),
    { html },
  );
}

const MEMBER_MARK = /#/g;

async function htmlPage(
  html: string,
  seen: Trace | Failed,
  without: readonly string[] | undefined,
  io: Console,
): Promise<number> {
  await (await import('./report/explain-page.js')).explainPage(html, seen, without);
  const outcome = 'outcome' in seen ? seen.outcome : seen;
  io.say(`${printable(html)}: ${printable(outcome.input.path)}, ${outcome.status}`);
  return outcome.status === 'failed' ? 1 : 0;
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
