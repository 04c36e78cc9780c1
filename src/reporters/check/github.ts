import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import { paintFor } from '../paint.js';
import type { CheckReporter } from './check-reporter.js';
import { differenceLines } from './difference-lines.js';
import { repairLines } from './repair-lines.js';

/** GitHub cuts longer messages. */
const MAX_LENGTH = 4000;

const DATA = /[%\r\n]/g;
const PROPERTY = /[%\r\n:,]/g;
const encoded = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** One workflow command: its line cannot be left by what stands in it, and nothing of an input opens a line. */
function annotation(result: Result): string {
  const { fixture, failure, message, differences, line } = result;
  const file = fixture.input === null || fixture.hasExpected ? fixture.expected : fixture.input;
  const title = `inkwash check: ${fixture.name} (${failure})`;
  const lines = [
    printable(message),
    ...differenceLines(differences, paintFor(false)),
    ...repairLines(result),
  ];
  const text = lines.join('\n');
  const shown = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  const properties = { file: printable(file), line: String(line), title: printable(title) };
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${value.replaceAll(PROPERTY, encoded)}`,
  );
  return `::error ${pairs.join(',')}::${shown.replaceAll(DATA, encoded)}\n`;
}

/** For GitHub Actions: an annotation on the expectation of each fixture that fails. */
export function githubReporter(): CheckReporter {
  return {
    add: (result) => (result.status === 'failed' ? annotation(result) : ''),
    end: () => '',
  };
}
