import { type ByteWriter, gzipWriter } from './gzip-writer.js';
import { openOutput } from './open-output.js';
import { recordWriter } from './record-writer.js';
import type { RecordOptions, Sink } from './sink.js';
import { TextBuffer } from './text-buffer.js';

const GZIP = /\.gz$/i;

/**
 * One file that takes all records, compressed where its name says so.
 *
 * @param option the one that named it, for messages
 * @throws SinkError
 */
export async function fileSink(file: string, options: RecordOptions, option: string): Promise<Sink> {
  const output = await openOutput(file, option);
  const plain: ByteWriter = { write: output.write, end: async () => {} };
  const bytes = GZIP.test(file) ? gzipWriter(output.write) : plain;
  const buffer = new TextBuffer(bytes.write);
  const records = recordWriter((text) => buffer.add(text), options);
  return {
    target: file,
    put: async (result) => {
      await records.put(result);
      return result;
    },
    close: async () => {
      await records.end();
      await buffer.flush();
      await bytes.end();
      await output.commit();
    },
    abandon: output.abandon,
  };
}
