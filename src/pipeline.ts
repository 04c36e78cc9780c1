import type { Failed, Outcome } from './model/article.js';
import type { Body } from './model/body.js';
import type { Fields } from './model/fields.js';
import type { DecodedFile, Envelope, SourceFile } from './model/input.js';
import type { CleanOptions } from './model/options.js';
import type { Page } from './model/page.js';
import type { Cut, Edit } from './model/rules.js';
import { STAGES, type Stage, StageError } from './model/stage-error.js';
import { builtInProfiles } from './profiles/built-in.js';
import { decode } from './stages/decode/decode.js';
import { detach } from './stages/detach/detach.js';
import { parse } from './stages/parse/parse.js';
import { repair } from './stages/repair/repair.js';
import { select } from './stages/select/select.js';
import { settle } from './stages/settle/settle.js';
import { strip } from './stages/strip/strip.js';
import type { Assembled } from './stages/verify/assemble.js';
import { failed } from './stages/verify/failed.js';
import { verify } from './stages/verify/verify.js';
import { paragraphEvidence } from './text/wrap/paragraph-evidence.js';

/** Everything that happened to one input on its way: what `inspect` and `explain` show. */
export interface Trace {
  readonly file: DecodedFile;
  readonly envelope: Envelope;
  /** The page as parsed, once all of it could be read, and after repair. */
  readonly parsed: Page;
  readonly readable: Page;
  readonly page: Page;
  readonly edits: readonly Edit[];
  readonly body: Body;
  readonly fields: Fields;
  readonly cuts: readonly Cut[];
  readonly assembled: Assembled;
  readonly outcome: Outcome;
}

/**
 * One input through all stages between bytes and outcome.
 *
 * @throws StageError where the input fails; `clean` turns it into an outcome
 */
export function trace(
  source: SourceFile,
  options: CleanOptions = {},
  enter: (stage: Stage) => void = () => {},
): Trace {
  const profiles = options.profiles ?? builtInProfiles();
  const without = new Set(options.without ?? []);

  enter('decode');
  const file = decode(source, options);
  enter('detach');
  const envelope = detach(file, options.as);
  enter('parse');
  const url = options.url ?? source.origin?.url;
  const parsed = parse(envelope, profiles, { ...source.origin, ...(url === undefined ? {} : { url }) });
  enter('repair');
  const { page, edits, readable } = repair(parsed, without);
  enter('select');
  const { body, cuts: outside } = select(page, without);
  enter('settle');
  const fields = settle(page, body);
  enter('strip');
  const view = { page, body, fields, cuts: outside, userLines: options.dropLines };
  const cuts = [...outside, ...strip(view, without)];
  enter('verify');
  const { path, encoding, bytes, sha256 } = file;
  const input = { path, format: envelope.format, encoding, bytes, sha256, url: fields.url.value };
  const { encodingEvidence, isMojibake } = file;
  const { formatEvidence } = envelope;
  const told = paragraphEvidence(readable.blocks, edits);
  const provenance = { input, encodingEvidence, isMojibake, formatEvidence, paragraphEvidence: told };
  const { outcome, assembled } = verify(view, cuts, provenance, options);

  return { file, envelope, parsed, readable, page, edits, body, fields, cuts, assembled, outcome };
}

/** The trace of an input, or the failed outcome that names the stage and the reason. Never throws. */
export function tryTrace(
  source: SourceFile,
  options: CleanOptions = {},
  enter: (stage: Stage) => void = () => {},
): Trace | Failed {
  let stage: Stage = STAGES[1];
  try {
    return trace(source, options, (entered) => {
      stage = entered;
      enter(entered);
    });
  } catch (error) {
    const at = error instanceof StageError ? error.stage : stage;
    return failed(source, at, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Cleans one input: bytes in, exactly one outcome out. Pure and synchronous; the same bytes with the same options
 * give the same outcome, whatever was cleaned before. Never throws: what fails is a `failed` outcome that names the
 * stage and the reason.
 *
 * @param enter told of each stage that the input comes to
 */
export function clean(
  source: SourceFile,
  options: CleanOptions = {},
  enter?: (stage: Stage) => void,
): Outcome {
  const seen = tryTrace(source, options, enter);
  return 'outcome' in seen ? seen.outcome : seen;
}
