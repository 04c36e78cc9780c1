import path from 'node:path';
import { StageError } from '../model/stage-error.js';
import type { Washed } from '../model/washed.js';
import { EXTENSIONS } from '../stages/write/extensions.js';
import { serialise } from '../stages/write/serialise.js';
import { writeFile } from '../stages/write/write-file.js';
import { UsageError } from './console.js';
import { realPath } from './protect-inputs.js';
import type { Sink, SinkFlags } from './sink.js';

/** Errors that are one output's own: its name is too long for the disk, or a folder has it. */
const OWN_ERRORS = new Set(['ENAMETOOLONG', 'EISDIR']);

/** The outcome of an input whose article cannot be written. */
function unwritten({ brief, relative }: Washed, error: unknown): Washed {
  const code = error instanceof StageError ? (error.cause as NodeJS.ErrnoException).code : undefined;
  if (!OWN_ERRORS.has(code ?? '')) throw error;
  const { message } = error as StageError;
  return {
    relative,
    brief: { schema: 1, status: 'failed', stage: 'write', message, input: brief.input },
    data: '',
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
      const { brief, relative } = result;
      const isArticle = brief.status === 'article';
      if (!isArticle && flags.all !== true) return result;
      const format = isArticle ? flags.format : 'ndjson';
      const file = path.join(folder, ...relative.split('/')) + EXTENSIONS[format];
      if (inputs.has(await realPath(file)))
        throw new UsageError(`--out ${folder}: ${file} is an input; it would be written over`);
      try {
        await writeFile(file, isArticle ? result.data : serialise(brief, format));
        return result;
      } catch (error) {
        return unwritten(result, error);
      }
    },
    close: async () => {},
    abandon: async () => {},
  };
}
