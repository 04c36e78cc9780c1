import type { PageScore, Prediction } from '../model/score.js';
import type { LabelledSet } from './read-labels.js';
import { scorePage } from './score-page.js';

/**
 * Scores what was found in pages against their labels. Predictions are looked at one by one and not kept; those of other
 * pages are passed over.
 *
 * @returns one score a label, in the order of the labels: a page that nobody says anything of gave no article
 */
export async function scoreSet(
  { labels, isWrapped }: LabelledSet,
  predictions: AsyncIterable<Prediction>,
): Promise<PageScore[]> {
  const scores = new Map<string, PageScore>();
  for await (const prediction of predictions) {
    const label = labels.get(prediction.id);
    if (label !== undefined) scores.set(label.id, scorePage(label, prediction, isWrapped));
  }
  return [...labels.values()].map((label) => scores.get(label.id) ?? scorePage(label, undefined, isWrapped));
}
