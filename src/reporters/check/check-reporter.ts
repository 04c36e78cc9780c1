import type { Result } from '../../model/check.js';
import type { ResultCounts } from './count-results.js';

/** Tells what a check found: a piece of text for each result as it comes, and one at the end. */
export interface CheckReporter {
  readonly add: (result: Result) => string;
  readonly end: (counts: ResultCounts) => string;
}
