import path from 'node:path';
import type { FileOutcome } from '../clean-files.js';
import { StageError } from '../model/stage-error.js';
import { EXTENSIONS } from '../stages/write/extensions.js';
import { serialise } from '../stages/write/serialise.js';
import { writeFile } from '../stages/write/write-file.js';
import { UsageError } from './console.js';
import { realPath } from './protect-inputs.js';
import type { Sink, SinkFlags } from './sink.js';

/** Errors that are one output's own: its name is too long for the disk, or a folder has it. */
const OWN_ERRORS = new Set(['ENAMETOOLONG', 'EISDIR']);

/** The outcome of an input whose article cannot be written. */
function unwritten({ outcome, relative }: FileOutcome, error: unknown): FileOutcome {
  const code = error instanceof StageError ? (error.cause as NodeJS.ErrnoException).code : undefined;
  if (!OWN_ERRORS.has(code ?? '')) throw error;
  const { message } = error as StageError;
  return {
    relative,
    outcome: { schema: 1, status: 'failed', stage: 'write', message, input: outcome.input },
  };
}

/**
 * A folder that mirrors the inputs' tree: `a/b.md` becomes `OUT/a/b.md.json`.
 *
 * @param inputs real paths that must not be written over
 */
export function folderSink(folder: string, flags: SinkFlags, inputs: ReadonlySet<string>): Sink {
  return {
    target: folder,
    put: async (result) => {
      const { outcome, relative } = result;
      if (outcome.status !== 'article' && flags.all !== true) return result;
      const format = outcome.status === 'article' ? flags.format : 'ndjson';
      const file = path.join(folder, ...relative.split('/')) + EXTENSIONS[format];
      if (inputs.has(await realPath(file)))
        throw new UsageError(`--out ${folder}: ${file} is an input; it would be written over`);
      try {
        await writeFile(file, serialise(outcome, format));
        return result;
      } catch (error) {
        return unwritten(result, error);
      }
    },
    close: async () => {},
    abandon: async () => {},
  };
}
