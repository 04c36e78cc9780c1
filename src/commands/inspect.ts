import { identityOf } from '../explanation.js';
import { type Trace, tryTrace } from '../pipeline.js';
import { toJson } from '../text/to-json.js';
import type { Console } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { readSource } from './read-source.js';

/**
 * `inkwash inspect FILE`: format, encoding and site with the reasons, as JSON. Writes nothing.
 * @returns the exit code: 0, or 1 where the file fails
 */
export async function inspectCommand(file: string, flags: InputFlags, io: Console): Promise<number> {
  const options = await inputOptions(flags);
  const source = await readSource(file);
  const seen = tryTrace(source, options);
  if ('outcome' in seen) {
    await io.out(`${toJson(describe(seen), 2)}\n`);
    return 0;
  }
  const { stage, message } = seen;
  await io.out(`${toJson({ path: source.path, status: 'failed', stage, message }, 2)}\n`);
  return 1;
}

function describe(seen: Trace): object {
  const { path, status, format, encoding, site, url } = identityOf(seen);
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
