import { realPath } from '../sinks/real-path.js';
import { UsageError } from './console.js';

/**
 * Sees to it that no output takes the place of an input, or of another output.
 *
 * @returns the real paths of all inputs that are named one by one
 * @throws UsageError
 */
export async function protectInputs(
  inputs: readonly string[],
  flags: {
    readonly out?: string;
    readonly errors?: string;
    readonly stats?: string;
    readonly filesFrom?: string;
    readonly html?: string;
  },
): Promise<ReadonlySet<string>> {
  const named = new Set(await Promise.all(inputs.filter((name) => name !== '').map(realPath)));
  const { filesFrom = '-' } = flags;
  const list = filesFrom === '-' ? null : await realPath(filesFrom);
  const seen = new Map<string, string>();
  for (const option of ['out', 'errors', 'stats', 'html'] as const) {
    const file = flags[option];
    if (file === undefined || file === '') continue;
    const real = await realPath(file);
    if (named.has(real)) throw new UsageError(`--${option} ${file}: is an input; it would be written over`);
    // What is left to do may be written over the list of what was: it takes its place once the run is over.
    if (real === list && option !== 'errors')
      throw new UsageError(`--${option} ${file}: is the list of inputs; it would be written over`);
    const other = seen.get(real);
    if (other !== undefined) throw new UsageError(`--${option} ${file}: is the file of ${other} too`);
    seen.set(real, `--${option}`);
  }
  return named;
}
