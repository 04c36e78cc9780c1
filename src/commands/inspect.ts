import { explanationOf } from '../explanation.js';
import { StageError } from '../model/stage-error.js';
import { type Trace, trace } from '../pipeline.js';
import { toJson } from '../text/to-json.js';
import type { Console } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { readSource } from './read-source.js';

/**
 * `inkwash inspect FILE`: format, encoding and site with the reasons, as JSON. Writes nothing.
 * @returns the exit code: 0, or 1 where the file fails
 */
export async function inspectCommand(file: string, flags: InputFlags, io: Console): Promise<number> {
  const options = inputOptions(flags);
  const source = await readSource(file);
  const { path } = source;
  try {
    const seen = trace(source, options);
    await io.out(`${toJson(describe(seen), 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    await io.out(`${toJson({ path, status: 'failed', stage: error.stage, message: error.message }, 2)}\n`);
    return 1;
  }
}

function describe(seen: Trace): object {
  const { path, status, format, encoding, site, url } = explanationOf(seen);
  const { frontMatter } = seen.envelope;
  const { isKept, evidence } = seen.body;
  return {
    path,
    status,
    format,
    encoding,
    frontMatter:
      frontMatter === null ? null : { keys: Object.keys(frontMatter.data), repaired: frontMatter.isRepaired },
    site,
    url,
    body: { blocks: isKept.filter(Boolean).length, of: isKept.length, why: evidence },
  };
}
