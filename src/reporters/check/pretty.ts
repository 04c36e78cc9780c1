import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import type { Paint } from '../paint.js';
import type { CheckReporter } from './check-reporter.js';
import { ResultCounts } from './count-results.js';
import { differenceLines } from './difference-lines.js';

function linesOf({ fixture, status, failure, message, differences, repair }: Result, paint: Paint): string[] {
  if (status === 'passed') return [];
  const mark = status === 'failed' ? paint('red', 'FAIL') : paint('green', 'DONE');
  // What differs speaks for itself.
  const word = failure === null || failure === 'different' ? '' : `${failure}: `;
  return [
    `${mark} ${paint('bold', printable(fixture.name))}: ${word}${printable(message)}`,
    ...differenceLines(differences, paint),
    ...(repair === null ? [] : [paint('dim', `  if this is right: ${repair}`)]),
    '',
  ];
}

/** For a person: each fixture that does not pass, with what differs and the command that repairs it. */
export function prettyReporter(paint: Paint): CheckReporter {
  const counts = new ResultCounts();
  return {
    add: (result) => {
      counts.add(result);
      return linesOf(result, paint)
        .map((line) => `${line}\n`)
        .join('');
    },
    end: () => `${counts}\n`,
  };
}
