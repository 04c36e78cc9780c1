import { StageError } from '../../model/stage-error.js';
import type { CollectOptions } from './collect-options.js';
import { kindOf, type PathKind } from './kind-of.js';
import { toSlash } from './to-slash.js';

/** An argument and what it is, `null` where that may be a glob. */
export interface Root {
  readonly argument: string;
  readonly kind: PathKind | 'stdin' | 'list' | null;
}

/** Loaded where there is something to ask: most arguments name what is there. */
async function isGlob(argument: string): Promise<boolean> {
  const { default: fastGlob } = await import('fast-glob');
  return fastGlob.isDynamicPattern(toSlash(argument));
}

/**
 * What arguments name, and the list of inputs behind them.
 * @throws StageError where an argument names nothing
 */
export async function findRoots(
  args: readonly string[],
  { standardInput, filesFrom }: CollectOptions,
): Promise<Root[]> {
  const isStdin = (argument: string): boolean => standardInput !== undefined && argument === '-';
  const kinds = args.map(async (argument): Promise<Root> => {
    return { argument, kind: isStdin(argument) ? 'stdin' : await kindOf(argument) };
  });
  const roots = await Promise.all(kinds);
  for (const { argument, kind } of roots) {
    if (argument === '') throw new StageError('collect', 'an empty path names nothing');
    if (kind === null && !(await isGlob(argument)))
      throw new StageError('collect', `${argument}: no such file or folder`);
  }
  if (filesFrom === undefined) return roots;
  if (filesFrom !== '-' && (await kindOf(filesFrom)) === null)
    throw new StageError('collect', `${filesFrom}: no such file`);
  return [...roots, { argument: filesFrom, kind: 'list' }];
}
