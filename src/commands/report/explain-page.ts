import type { Failed } from '../../model/article.js';
import { packageVersion } from '../../package-version.js';
import type { Trace } from '../../pipeline.js';
import { documentOfRecord } from '../../report/document-of-record.js';
import { documentOfTrace } from '../../report/document-of-trace.js';
import { writeDocumentPage } from '../../report/write-page.js';
import { putOutput } from '../put-output.js';

/**
 * Writes the page of `explain --html`.
 *
 * @param without ids of rules that were switched off
 * @throws UsageError where it cannot be written
 */
export async function explainPage(
  file: string,
  seen: Trace | Failed,
  without: readonly string[] = [],
): Promise<void> {
  const document = 'outcome' in seen ? documentOfTrace(seen, without) : documentOfRecord(seen);
  await putOutput(file, '--html', (write) => writeDocumentPage(document, packageVersion(), write));
}
