import { recordWriter, type WriteText } from './record-writer.js';
import type { RecordOptions, Sink } from './sink.js';

/** A pipe or a terminal: each record goes on as it comes, for whoever waits at the other end. */
export function streamSink(write: WriteText, options: RecordOptions): Sink {
  const records = recordWriter(write, options);
  return {
    target: null,
    put: async (result) => {
      await records.put(result);
      return result;
    },
    close: records.end,
    abandon: async () => {},
  };
}
