import { recordsIn } from '../stages/collect/records-in.js';
import { ScoreError } from './score-error.js';

/**
 * The objects of a file, each with where it stands: `gold.jsonl:3`.
 *
 * @param file as `clean` writes them: one a line, in an array, compressed, a folder; `-` is standard input
 * @throws ScoreError where one is none, or the file cannot be read
 */
export async function* readRecords(
  file: string,
): AsyncGenerator<{ readonly where: string; readonly record: object }> {
  try {
    for await (const found of recordsIn(file)) {
      if ('fault' in found) throw new ScoreError(`${found.where}: ${found.fault}`);
      yield found;
    }
  } catch (error) {
    if (error instanceof ScoreError) throw error;
    throw new ScoreError(`${file}: ${(error as Error).message}`);
  }
}
