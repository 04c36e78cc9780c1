import type { Result } from '../../model/check.js';

/** The file that a result is shown in: the expectation, or the input where there is none. */
export function fileOf({ fixture }: Result): string {
  return fixture.input === null || fixture.hasExpected ? fixture.expected : fixture.input;
}
