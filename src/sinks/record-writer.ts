import type { Washed } from '../model/washed.js';
import { serialiseRecord } from '../stages/write/serialise-record.js';
import type { RecordOptions } from './sink.js';

/** Takes text. Resolves when more may come. */
export type WriteText = (text: string) => Promise<void>;

/** Outcomes as one text, piece by piece. */
export interface RecordWriter {
  readonly put: (result: Washed) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Outcomes in one stream: NDJSON, a JSON array, or texts one after the other. */
export function recordWriter(write: WriteText, options: RecordOptions): RecordWriter {
  const { format } = options;
  const end = options.null === true ? '\0' : format === 'text' || format === 'markdown' ? '\n' : '';
  let count = 0;
  return {
    put: async ({ brief, data: article }) => {
      const rest = brief.status !== 'article' && options.all === true ? serialiseRecord(brief, format) : '';
      const data = brief.status === 'article' ? article : rest;
      if (data === '') return;
      if (format === 'json') await write(`${count === 0 ? '[\n' : ',\n'}${data.trimEnd()}`);
      else await write(options.null === true ? data.trimEnd() + end : (count === 0 ? '' : end) + data);
      count++;
    },
    end: async () => {
      if (format === 'json') await write(count === 0 ? '[]\n' : '\n]\n');
    },
  };
}
