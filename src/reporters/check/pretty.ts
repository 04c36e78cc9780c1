import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import type { Paint } from '../paint.js';
import type { CheckReporter } from './check-reporter.js';
import { differenceLines } from './difference-lines.js';
import { repairLines } from './repair-lines.js';

function linesOf(result: Result, paint: Paint): string[] {
  const { fixture, status, failure, message, differences } = result;
  if (status === 'passed')
    return message === ''
      ? []
      : [`${paint('yellow', 'NOTE')} ${paint('bold', printable(fixture.name))}: ${printable(message)}`, ''];
  const mark = status === 'failed' ? paint('red', 'FAIL') : paint('green', 'DONE');
  // What differs speaks for itself.
  const word = failure === null || failure === 'different' ? '' : `${failure}: `;
  return [
    `${mark} ${paint('bold', printable(fixture.name))}: ${word}${printable(message)}`,
    ...differenceLines(differences, paint),
    ...repairLines(result).map((line) => paint('dim', `  ${line}`)),
    '',
  ];
}

/** For a person: each fixture that does not pass, with what differs and the command that repairs it. */
export function prettyReporter(paint: Paint): CheckReporter {
  return {
    add: (result) =>
      linesOf(result, paint)
        .map((line) => `${line}\n`)
        .join(''),
    end: (counts) => `${counts}\n`,
  };
}
