import { isNearDuplicate } from '../text/is-near-duplicate.js';
import { likeness } from '../text/likeness.js';
import { minHash } from '../text/min-hash.js';
import type { Sample } from './sample.js';

/**
 * The samples without those whose article another one has: an article that was saved three times repeats itself, and is
 * no furniture for that.
 */
export function withoutCopies(samples: readonly Sample[]): Sample[] {
  const kept: { sample: Sample; hash: ReturnType<typeof minHash> }[] = [];
  for (const sample of samples) {
    const hash = minHash(sample.lines.join('\n\n'));
    if (!kept.some((one) => isNearDuplicate(likeness(one.hash, hash)))) kept.push({ sample, hash });
  }
  return kept.map(({ sample }) => sample);
}
