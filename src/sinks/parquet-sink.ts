import { openOutput } from './open-output.js';
import { type GroupLimits, RowGroups } from './parquet/row-groups.js';
import type { RecordOptions, Sink } from './sink.js';

/** Few enough for memory to stay small, enough for a reader to leave out what it does not need. */
const LIMITS: GroupLimits = { rows: 10_000, units: 4 * 1024 * 1024 };

/**
 * A Parquet file that takes all records.
 *
 * @throws SinkError
 */
export async function parquetSink(file: string, options: RecordOptions, limits = LIMITS): Promise<Sink> {
  const output = await openOutput(file, '--out');
  const groups = new RowGroups(output.write, limits);
  return {
    target: file,
    put: async (result) => {
      const { brief, data } = result;
      if (brief.status === 'article') await groups.add(JSON.parse(data), data.length);
      else if (options.all === true) await groups.add(brief, JSON.stringify(brief).length);
      return result;
    },
    close: async () => {
      await groups.end();
      await output.commit();
    },
    abandon: output.abandon,
  };
}
