import type { Result } from '../../model/check.js';
import { paintFor } from '../paint.js';
import { differenceLines } from './difference-lines.js';
import { repairLines } from './repair-lines.js';

/** What differs and the command that repairs it, for where there are no colours. */
export function plainLines(result: Result): string[] {
  return [...differenceLines(result.differences, paintFor(false)), ...repairLines(result)];
}
