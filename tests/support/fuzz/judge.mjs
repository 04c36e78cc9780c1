// Cleans an input with the built program and says what is wrong with what comes out.
import { inputText, restoredText } from '../../../build/conservation.js';
import { RecordSchema } from '../../../build/model/article.js';
import { clean, tryTrace } from '../../../build/pipeline.js';
import { serialise } from '../../../build/stages/write/serialise.js';
import { UNSEEN } from '../../../build/text/unseen.js';

/** Why an input may fail: it is no text, too large, not in the encoding that it was told to be in. */
const HONEST = /^(?:not a text file: |told to be |\d+ bytes, more than the limit of )/;
/** What no line of JSON may hold as it is: what a terminal obeys or hides, halves of pairs. */
const RAW = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f${UNSEEN}\\u{e0000}-\\u{e007f}\\p{Surrogate}]`, 'u');
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/;
/** Runs of marks that nobody writes are not composed. */
const LONG_RUN = /[\p{M}\u1161-\u1175\u11a8-\u11c2]{32}/u;
const KEPT = 60;

/** Where two texts part, in words. */
function parting(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 10), at + KEPT));
  return `at character ${at} of ${a.length}: ${around(a)} became ${around(b)}`;
}

function faultsOfFailed(outcome) {
  return outcome.stage === 'decode' && HONEST.test(outcome.message)
    ? []
    : [`failed in ${outcome.stage}: ${outcome.message.slice(0, 200)}`];
}

function faultsOfArticle(article) {
  const faults = [];
  const texts = article.blocks.map(({ text }) => text).filter((text) => text !== '');
  if (article.text !== texts.join('\n\n')) faults.push('text: not that of its blocks');
  if (!LONG_RUN.test(article.text) && article.text !== article.text.normalize('NFC'))
    faults.push('text: not in form C');
  if (CONTROL.test(article.text)) faults.push('text: has characters that nobody sees');
  for (const format of ['text', 'markdown']) serialise(article, format);
  return faults;
}

function faultsOf(seen) {
  const outcome = seen.outcome ?? seen;
  const faults = outcome.status === 'failed' ? faultsOfFailed(outcome) : [];
  const told = RecordSchema.safeParse(outcome);
  if (!told.success)
    faults.push(`schema: ${told.error.issues[0].path.join('.')}: ${told.error.issues[0].message}`);
  if (RAW.test(serialise(outcome, 'ndjson').slice(0, -1)))
    faults.push('JSON: has characters that nobody sees');
  if (outcome.status === 'article') faults.push(...faultsOfArticle(outcome));
  if (seen.outcome === undefined) return faults;
  const [given, restored] = [inputText(seen), restoredText(seen)];
  if (given !== restored) faults.push(`lost ${parting(given, restored)}`);
  return faults;
}

const sourceOf = ({ bytes, origin }) => ({ path: 'in', relative: 'in', bytes, origin });
const settings = ({ options }) => ({ ...options, ledger: true });

/** The whole outcome of an input, written. */
export const again = (input) => serialise(clean(sourceOf(input), settings(input)), 'ndjson');

/**
 * What comes of an input: status, milliseconds, what is wrong, and the outcome as it is written.
 * An error that no stage is to throw is among the faults, with where it was thrown.
 */
export function judge(input) {
  const start = performance.now();
  const seen = tryTrace(sourceOf(input), settings(input));
  const ms = performance.now() - start;
  const outcome = seen.outcome ?? seen;
  const kind = outcome.status === 'rejected' ? `rejected: ${outcome.verdict}` : outcome.status;
  const verdict = { kind, ms, bytes: input.bytes.length, faults: [], written: '' };
  try {
    verdict.faults = faultsOf(seen);
    verdict.written = serialise(outcome, 'ndjson');
  } catch (error) {
    verdict.faults = [`thrown: ${error.stack}`];
  }
  return verdict;
}

/** Milliseconds that cleaning an input takes, the least of some runs. */
export function leastTime(input, runs = 3) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    clean(sourceOf(input), settings(input));
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
