import { create } from 'xmlbuilder2';
import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import type { CheckReporter } from './check-reporter.js';
import type { ResultCounts } from './count-results.js';
import { plainLines } from './plain-lines.js';

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
    const { fixture, status, failure, message } = result;
    const test = suite.ele('testcase', { classname: 'inkwash.check', name: printable(fixture.name) });
    if (status === 'passed' && message !== '') test.ele('system-out').txt(printable(message));
    if (status !== 'failed') continue;
    test
      .ele('failure', { type: failure ?? '', message: printable(message) })
      .txt(plainLines(result).join('\n'));
  }
  return root.end({ prettyPrint: true });
}
