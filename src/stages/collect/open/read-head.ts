import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const HEAD_BYTES = 64 * 1024;

export interface Head {
  readonly bytes: Uint8Array;
  /** Of the whole file, in bytes. */
  readonly size: number;
}

/** The beginning of a file, `null` where it is none or cannot be read. A pipe is not waited for. */
export async function readHead(file: string): Promise<Head | null> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) return null;
      const { bytesRead, buffer } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return { bytes: buffer.subarray(0, bytesRead), size: found.size };
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
