import { StageError } from '../model/stage-error.js';
import { trace } from '../pipeline.js';
import { readInput } from '../stages/collect/read-input.js';
import { type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';

/**
 * `inkwash inspect FILE`: format, encoding and site with the reasons, as JSON. Writes nothing.
 * @returns the exit code: 0, or 1 where the file fails
 */
export async function inspectCommand(path: string, flags: InputFlags, io: Console): Promise<number> {
  const options = inputOptions(flags);
  let bytes: Uint8Array;
  try {
    bytes = await readInput(path);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
  try {
    const seen = trace({ path, relative: path, bytes }, options);
    await io.out(`${JSON.stringify(describe(seen), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    await io.out(
      `${JSON.stringify({ path, status: 'failed', stage: error.stage, message: error.message }, null, 2)}\n`,
    );
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
