import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where a path leads once links are followed; of one that is not there yet, its folder's links. */
export async function realPath(name: string): Promise<string> {
  const full = path.resolve(name);
  try {
    return await realpath(full);
  } catch {
    const folder = path.dirname(full);
    return folder === full ? full : path.join(await realPath(folder), path.basename(full));
  }
}
