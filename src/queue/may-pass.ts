import { stat } from 'node:fs/promises';
import { DEFAULT_MAX_BYTES } from '../model/options.js';
import type { Brief } from '../model/washed.js';
import type { InputJob } from './input-job.js';

/**
 * May what an input failed of be gone at another time? A file that is not there yet, a disk that is away: yes. What a
 * stage says of bytes that it has read: never.
 */
export async function mayPass(
  brief: Brief,
  { supply }: InputJob,
  maxBytes = DEFAULT_MAX_BYTES,
): Promise<boolean> {
  if (brief.status !== 'failed' || brief.stage !== 'collect') return false;
  if (supply.kind === 'member') return true;
  if (supply.kind !== 'file') return false;
  const found = await stat(supply.file).catch(() => null);
  return found === null || (found.isFile() && found.size <= maxBytes);
}
