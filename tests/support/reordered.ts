import type { CleanOptions } from '../../src/model/options.js';
import type { Cut } from '../../src/model/rules.js';
import type { Trace } from '../../src/pipeline.js';
import { MENDERS } from '../../src/stages/repair/menders.js';
import { repair } from '../../src/stages/repair/repair.js';
import { select } from '../../src/stages/select/select.js';
import { settle } from '../../src/stages/settle/settle.js';
import { CLEANERS } from '../../src/stages/strip/cleaners.js';
import { strip } from '../../src/stages/strip/strip.js';
import { verify } from '../../src/stages/verify/verify.js';
import { serialise } from '../../src/stages/write/serialise.js';
import { paragraphEvidence } from '../../src/text/wrap/paragraph-evidence.js';

const NONE: ReadonlySet<string> = new Set();

/** Puts a list into another order. */
export type Reorder = <T>(items: readonly T[]) => T[];

/**
 * What becomes of a traced input when the rules of repair and of strip run in another order, and their cuts come to verify
 * in another order.
 */
export function reordered(
  { file, envelope, parsed }: Trace,
  reorder: Reorder,
  { dropLines, width }: CleanOptions = {},
): string {
  const { page, edits, readable } = repair(parsed, NONE, reorder(MENDERS));
  const { body, cuts: outside } = select(page, NONE);
  const fields = settle(page, body);
  const view = { page, body, fields, cuts: outside, userLines: dropLines };
  const cuts: Cut[] = reorder([...outside, ...strip(view, NONE, reorder(CLEANERS))]);
  const { path, encoding, bytes, sha256, encodingEvidence, isMojibake } = file;
  const input = { path, format: envelope.format, encoding, bytes, sha256, url: fields.url.value };
  const { formatEvidence } = envelope;
  const told = paragraphEvidence(readable.blocks, edits);
  const provenance = { input, encodingEvidence, isMojibake, formatEvidence, paragraphEvidence: told };
  return serialise(verify(view, cuts, provenance, { ledger: true, width }).outcome, 'ndjson');
}
