import type { Contrast, Contrasts, Measure, PageScore } from '../model/score.js';
import { intervals } from './bootstrap.js';
import { estimateOf } from './group-of.js';
import { Means } from './means.js';

/**
 * By how much one prediction of pages is above another of the same pages. Where the interval of the difference holds 0,
 * it may be chance.
 *
 * @param others of the same pages, in the same order
 */
export function contrast(pages: readonly PageScore[], others: readonly PageScore[]): Contrasts {
  const [own, other] = [new Means(pages), new Means(others)];
  const measures = own.measures.filter((measure) => other.of(measure) !== undefined);
  const differenceOf = (measure: Measure, draw?: Uint32Array): number | undefined => {
    const [a, b] = [own.of(measure, draw), other.of(measure, draw)];
    return a === undefined || b === undefined ? undefined : a - b;
  };
  const bounds = intervals(pages.length, measures, differenceOf);
  return new Map(
    measures.map((measure): [Measure, Contrast] => {
      const difference = estimateOf(differenceOf(measure)!, own.count(measure), bounds.get(measure));
      return [measure, { value: own.of(measure)!, other: other.of(measure)!, difference }];
    }),
  );
}
