import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import type { Place } from '../model/place.js';

const keys = z.array(z.string()).readonly();
const text = z.string().exactOptional();

/** How containers are looked into: names of what is in them depend on it. */
const LookSchema = z.strictObject({
  maxBytes: z.number(),
  maxDepth: z.number(),
  isRecords: z.boolean(),
  keys: z.strictObject({ html: keys, url: keys, crawled: keys }),
});

const SupplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), file: z.string() }),
  /** What came out of an archive or a pipe: deflated, in base64. */
  z.strictObject({ kind: z.literal('packed'), data: z.base64() }),
  /** What is too large for that: to be taken out of its file again. */
  z.strictObject({ kind: z.literal('member'), path: z.string(), sha256: z.string(), look: LookSchema }),
  z.strictObject({ kind: z.literal('fault'), message: z.string() }),
]);

/** An input in the queue: small, and readable by any machine that has the same disks under the same names. */
export const InputJobSchema = z.strictObject({
  path: z.string(),
  relative: z.string(),
  supply: SupplySchema,
  origin: z.strictObject({ url: text, crawled: text, charset: text }).exactOptional(),
});

export type InputJob = z.infer<typeof InputJobSchema>;
export type JobSupply = InputJob['supply'];
export type JobLook = z.infer<typeof LookSchema>;

/** Names a job by what names its input, so that one that waits already is not added again. */
export function jobId({ path: name, relative }: Pick<Place, 'path' | 'relative'>, folder: string): string {
  const names = JSON.stringify([relative, path.resolve(folder, name)]);
  return createHash('sha256').update(names).digest('base64url').slice(0, 24);
}
