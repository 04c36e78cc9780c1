import { createHash } from 'node:crypto';
import type { Failed } from '../../model/article.js';
import type { SourceFile } from '../../model/input.js';
import type { Stage } from '../../model/stage-error.js';

/** The outcome of an input that a stage could not handle. */
export function failed(source: SourceFile, stage: Stage, message: string): Failed {
  const { path, bytes, origin } = source;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = { path, format: null, encoding: null, bytes: bytes.length, sha256, url: origin?.url ?? null };
  return { schema: 1, status: 'failed', stage, message, input };
}
