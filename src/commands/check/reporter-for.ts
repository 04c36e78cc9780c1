import { packageVersion } from '../../package-version.js';
import type { CheckReporter } from '../../reporters/check/check-reporter.js';
import type { ReporterName } from '../../reporters/check/names.js';
import { paintFor } from '../../reporters/paint.js';
import type { Console } from '../console.js';

/** Only the reporter that is asked for is loaded. */
export async function reporterFor(name: ReporterName, io: Console): Promise<CheckReporter> {
  if (name === 'json') return (await import('../../reporters/check/json.js')).jsonReporter();
  if (name === 'junit') return (await import('../../reporters/check/junit.js')).junitReporter();
  if (name === 'github') return (await import('../../reporters/check/github.js')).githubReporter();
  if (name === 'sarif')
    return (await import('../../reporters/check/sarif.js')).sarifReporter(packageVersion());
  return (await import('../../reporters/check/pretty.js')).prettyReporter(paintFor(io.hasColours));
}
