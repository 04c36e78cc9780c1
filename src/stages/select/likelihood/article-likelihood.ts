import { blockFeatures } from './block-features.js';
import { FEATURE_NAMES } from './feature-names.js';
import { likelihoods } from './likelihoods.js';
import type { Outlook } from './outlook.js';
import { secondFeatures } from './second-features.js';
import { SECOND_NAMES } from './second-names.js';
import { WEIGHTS } from './weights.js';

/**
 * How likely each row of an outlook belongs to the article, 0 to 1. Two looks: at the block, then again with what the
 * first one said of its neighbours. The weights are tuned by `tools/tune/blocks.mjs`.
 */
export function articleLikelihood(outlook: Outlook): Float64Array {
  const width = FEATURE_NAMES.length + SECOND_NAMES.length;
  const data = blockFeatures(outlook, SECOND_NAMES.length);
  secondFeatures(outlook, likelihoods(WEIGHTS.first, data, width), data);
  return likelihoods(WEIGHTS.second, data, width);
}
