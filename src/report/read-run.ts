import { type Outcome, RecordSchema } from '../model/article.js';
import { recordsIn } from '../stages/collect/records-in.js';

/** A record of a run, or what stands in the place of one. */
export type RunItem =
  | { readonly record: Outcome }
  /** In words, with the name of the file and the place in it. */
  | { readonly fault: string };

/**
 * The records of a run: a file that `clean` wrote, or a folder of such files. Other files of a folder are left out.
 *
 * @param run a file, a folder, or `-` for standard input
 * @throws Error where it is not there or cannot be read
 */
export async function* readRun(run: string): AsyncGenerator<RunItem> {
  for await (const found of recordsIn(run))
    yield 'fault' in found ? { fault: `${found.where}: ${found.fault}` } : itemOf(found.record, found.where);
}

function itemOf(record: object, where: string): RunItem {
  const read = RecordSchema.safeParse(record);
  if (read.success) return { record: read.data };
  const [issue] = read.error.issues;
  const { schema } = record as { readonly schema?: unknown };
  if (typeof schema === 'number' && issue?.path[0] === 'schema')
    return { fault: `${where}: a record of another version of inkwash: its schema is ${schema}` };
  const at =
    issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  return { fault: `${where}: no record of inkwash clean${at}` };
}
