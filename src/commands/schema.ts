import * as z from 'zod';
import { ArticleSchema, RecordSchema } from '../model/article.js';
import type { Console } from './console.js';

/** `inkwash schema`: the JSON Schema of an article, or with `--all` of every record that a run can print. */
export async function schemaCommand(flags: { readonly all?: boolean }, io: Console): Promise<number> {
  const schema = z.toJSONSchema(flags.all === true ? RecordSchema : ArticleSchema);
  await io.out(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
