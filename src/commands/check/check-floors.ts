import { brokenSet, type CheckedSet, checkSet, type FloorOptions } from '../../check/floors/check-set.js';
import { FloorsFile } from '../../check/floors/floors-file.js';
import type { Result } from '../../model/check.js';
import { groupOf } from '../../score/group-of.js';
import { readLabels } from '../../score/read-labels.js';
import { ScoreError } from '../../score/score-error.js';
import { scoreSet } from '../../score/score-set.js';
import { UsageError } from '../console.js';
import type { PageCleaner } from '../score/page-cleaner.js';

/**
 * Reads pinned scores.
 * @throws UsageError
 */
export function readFloors(file: string): FloorsFile {
  try {
    return FloorsFile.read(file);
  } catch (error) {
    throw new UsageError(`--floors ${(error as Error).message}`);
  }
}

async function checked(
  floors: FloorsFile,
  set: string,
  cleaner: PageCleaner,
  options: FloorOptions,
): Promise<CheckedSet> {
  try {
    const labels = await readLabels(floors.goldOf(set));
    const pages = await scoreSet(labels, cleaner.predict(labels));
    return await checkSet(floors, set, groupOf(set, pages), options);
  } catch (error) {
    if (error instanceof ScoreError) return { floors, result: brokenSet(floors, set, error.message) };
    throw error;
  }
}

/**
 * Scores the sets of a file of floors, one after the other, and closes the cleaner.
 * @throws StageError where floors cannot be written; Interrupted
 */
export async function* checkFloors(
  file: FloorsFile,
  cleaner: PageCleaner,
  options: FloorOptions,
): AsyncGenerator<Result> {
  let floors = file;
  try {
    for (const set of file.sets.keys()) {
      const { result, floors: written } = await checked(floors, set, cleaner, options);
      floors = written;
      yield result;
    }
  } finally {
    await cleaner.close();
  }
}
