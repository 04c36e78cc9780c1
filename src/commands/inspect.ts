import { StageError } from '../model/stage-error.js';
import { trace } from '../pipeline.js';
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

function describe({ file, envelope, page, body, outcome }: ReturnType<typeof trace>): object {
  const { site } = page;
  return {
    path: file.path,
    status: outcome.status,
    format: { is: envelope.format, why: envelope.formatEvidence },
    encoding: { is: file.encoding, why: file.encodingEvidence },
    frontMatter:
      envelope.frontMatter === null
        ? null
        : { keys: Object.keys(envelope.frontMatter.data), repaired: envelope.frontMatter.isRepaired },
    site:
      site === null ? null : { is: site.profile.site, layout: site.layout?.id ?? null, why: site.evidence },
    url: page.url,
    body: { blocks: body.isKept.filter(Boolean).length, of: page.blocks.length, why: body.evidence },
  };
}
