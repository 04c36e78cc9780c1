import type { Prediction } from '../model/score.js';
import { predictionOf } from './prediction-of.js';
import { readRecords } from './read-records.js';
import { ScoreError } from './score-error.js';

/**
 * Predictions of a file, one at a time: a page that is predicted twice is nobody's to choose.
 * @throws ScoreError that names the file and the line
 */
export async function* readPredictions(file: string): AsyncGenerator<Prediction> {
  const places = new Map<string, string>();
  for await (const { where, record } of readRecords(file)) {
    const prediction = predictionOf(record);
    if (prediction === null)
      throw new ScoreError(`${where}: neither input.path nor id says which page it is`);
    const { id } = prediction;
    const before = places.get(id);
    if (before !== undefined) throw new ScoreError(`${where}: ${id} is predicted already, in ${before}`);
    places.set(id, where);
    yield prediction;
  }
}
