import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import type { CheckReporter } from './check-reporter.js';
import { fileOf } from './file-of.js';
import { plainLines } from './plain-lines.js';

/** GitHub cuts longer messages. */
const MAX_LENGTH = 4000;

const DATA = /[%\r\n]/g;
const PROPERTY = /[%\r\n:,]/g;
const encoded = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** One workflow command: its line cannot be left by what stands in it, and nothing of an input opens a line. */
function annotation(command: 'error' | 'notice', result: Result): string {
  const { fixture, failure, message, line } = result;
  const title = `inkwash check: ${fixture.name}${failure === null ? '' : ` (${failure})`}`;
  const text = [printable(message), ...plainLines(result)].join('\n');
  const shown = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  const properties = { file: printable(fileOf(result)), line: String(line), title: printable(title) };
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${value.replaceAll(PROPERTY, encoded)}`,
  );
  return `::${command} ${pairs.join(',')}::${shown.replaceAll(DATA, encoded)}\n`;
}

/** For GitHub Actions: an annotation on the expectation of each fixture that fails, or passes although its text differs. */
export function githubReporter(): CheckReporter {
  return {
    add: (result) => {
      if (result.status === 'failed') return annotation('error', result);
      return result.status === 'passed' && result.message !== '' ? annotation('notice', result) : '';
    },
    end: () => '',
  };
}
