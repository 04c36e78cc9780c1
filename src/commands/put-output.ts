import type { WriteText } from '../report/packets.js';
import { openOutput } from '../sinks/open-output.js';
import { SinkError } from '../sinks/sink-error.js';
import { TextBuffer } from '../sinks/text-buffer.js';
import { UsageError } from './console.js';

/**
 * Writes a file that appears when all of it is there.
 *
 * @param option the one that named the file, for messages
 * @param make writes it piece by piece
 * @throws UsageError where the file cannot be written
 */
export async function putOutput<T>(
  file: string,
  option: string,
  make: (write: WriteText) => Promise<T>,
): Promise<T> {
  try {
    const output = await openOutput(file, option);
    try {
      const buffer = new TextBuffer(output.write);
      const made = await make((text) => buffer.add(text));
      await buffer.flush();
      await output.commit();
      return made;
    } finally {
      await output.abandon();
    }
  } catch (error) {
    throw error instanceof SinkError ? new UsageError(error.message) : error;
  }
}
