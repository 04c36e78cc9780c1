import { create } from 'xmlbuilder2';
import type { Result } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import { paintFor } from '../paint.js';
import type { CheckReporter } from './check-reporter.js';
import { ResultCounts } from './count-results.js';
import { differenceLines } from './difference-lines.js';

/** What XML 1.0 has no way to write, and `printable` leaves alone. */
const NOT_XML = /[\ufffe\uffff]/g;

const safe = (text: string): string => printable(text).replaceAll(NOT_XML, '\ufffd');

/** For servers that run builds: JUnit's XML, one test case a fixture. */
export function junitReporter(): CheckReporter {
  const counts = new ResultCounts();
  const results: Result[] = [];
  return {
    add: (result) => {
      counts.add(result);
      results.push(result);
      return '';
    },
    end: () => `${document(results, counts)}\n`,
  };
}

function document(results: readonly Result[], { failed }: ResultCounts): string {
  const totals = { name: 'inkwash check', tests: results.length, failures: failed };
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', totals);
  const suite = root.ele('testsuite', { ...totals, errors: 0, skipped: 0 });
  for (const { fixture, status, failure, message, differences, repair } of results) {
    const name = safe(fixture.name);
    const test = suite.ele('testcase', { classname: 'inkwash.check', name });
    if (status !== 'failed') continue;
    const repairLines = repair === null ? [] : [`if this is right: ${repair}`];
    const lines = [...differenceLines(differences, paintFor(false)), ...repairLines];
    test
      .ele('failure', { type: failure ?? '', message: safe(message) })
      .txt(lines.join('\n').replaceAll(NOT_XML, '\ufffd'));
  }
  return root.end({ prettyPrint: true });
}
