import type { Difference } from './difference.js';
import type { Fixture } from './fixture.js';

/** What is wrong with a fixture that does not pass. */
export type Failure = 'different' | 'missing' | 'orphaned' | 'invalid';

/** How one fixture came out. */
export interface Result {
  readonly fixture: Fixture;
  readonly status: 'passed' | 'failed' | 'updated';
  readonly failure: Failure | null;
  /** In one sentence, for people. */
  readonly message: string;
  readonly differences: readonly Difference[];
  /** The command that makes it pass, where one does. */
  readonly repair: string | null;
  /** Line of the expectation that the first difference is about, from 1. */
  readonly line: number;
}
