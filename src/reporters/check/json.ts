import type { Result } from '../../model/check.js';
import { toJson } from '../../text/to-json.js';
import type { CheckReporter } from './check-reporter.js';

/** Paragraphs that stayed are left out: they are in the expectation. */
function withoutSame(difference: Result['differences'][number]): object {
  if (difference.kind !== 'paragraphs') return difference;
  return { ...difference, paragraphs: difference.paragraphs.filter(({ change }) => change !== 'same') };
}

/** For programs: one object with the counts and every fixture. */
export function jsonReporter(): CheckReporter {
  const fixtures: object[] = [];
  return {
    add: (result) => {
      const { fixture, status, failure, message, differences, repair } = result;
      const { name, input, expected } = fixture;
      const told = differences.map(withoutSame);
      fixtures.push({ name, input, expected, status, failure, message, differences: told, repair });
      return '';
    },
    end: ({ passed, failed, updated }) => `${toJson({ passed, failed, updated, fixtures }, 2)}\n`,
  };
}
