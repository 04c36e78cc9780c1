import type { Result } from '../../model/check.js';

/** The command that makes a fixture pass, where there is one. */
export function repairLines({ repair }: Pick<Result, 'repair'>): string[] {
  return repair === null ? [] : [`if this is right: ${repair}`];
}
