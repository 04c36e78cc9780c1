import { create } from 'xmlbuilder2';
import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import { paintFor } from '../paint.js';
import type { CheckReporter } from './check-reporter.js';
import type { ResultCounts } from './count-results.js';
import { differenceLines } from './difference-lines.js';
import { repairLines } from './repair-lines.js';

/** For servers that run builds: JUnit's XML, one test case a fixture. */
export function junitReporter(): CheckReporter {
  const results: Result[] = [];
  return {
    add: (result) => {
      results.push(result);
      return '';
    },
    end: (counts) => `${document(results, counts)}\n`,
  };
}

/** What XML has no way to write is written out by `printable`. */
function document(results: readonly Result[], { failed }: ResultCounts): string {
  const totals = { name: 'inkwash check', tests: results.length, failures: failed };
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', totals);
  const suite = root.ele('testsuite', { ...totals, errors: 0, skipped: 0 });
  for (const result of results) {
    const { fixture, status, failure, message, differences } = result;
    const test = suite.ele('testcase', { classname: 'inkwash.check', name: printable(fixture.name) });
    if (status !== 'failed') continue;
    const lines = [...differenceLines(differences, paintFor(false)), ...repairLines(result)];
    test.ele('failure', { type: failure ?? '', message: printable(message) }).txt(lines.join('\n'));
  }
  return root.end({ prettyPrint: true });
}
