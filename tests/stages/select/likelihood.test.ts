import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleLikelihood } from '../../../src/stages/select/likelihood/article-likelihood.js';
import { blockFeatures } from '../../../src/stages/select/likelihood/block-features.js';
import { boxFeatures } from '../../../src/stages/select/likelihood/box-features.js';
import { FEATURE_NAMES } from '../../../src/stages/select/likelihood/feature-names.js';
import { type Forest, likelihoods } from '../../../src/stages/select/likelihood/likelihoods.js';
import { neighbourFeatures } from '../../../src/stages/select/likelihood/neighbour-features.js';
import { placeFeatures } from '../../../src/stages/select/likelihood/place-features.js';
import { secondFeatures } from '../../../src/stages/select/likelihood/second-features.js';
import { SECOND_NAMES } from '../../../src/stages/select/likelihood/second-names.js';
import { Table } from '../../../src/stages/select/likelihood/table.js';
import { textFeatures } from '../../../src/stages/select/likelihood/text-features.js';
import { WEIGHTS } from '../../../src/stages/select/likelihood/weights.js';
import { anyPage } from '../../support/generated-pages.js';
import { SLUICE } from '../../support/pages.js';
import { seenPage } from '../../support/seen-page.js';

const WIDTH = FEATURE_NAMES.length + SECOND_NAMES.length;

/** A table that notes what is put into it. */
class Noted extends Table {
  readonly numbers: number[] = [];

  override put(value: number): void {
    this.numbers.push(value);
  }

  override putFlag(is: boolean): void {
    this.put(is ? 1 : 0);
  }
}

/** The row of features of each block, of whatever length it comes out. */
function rowsOf(html: string): number[][] {
  const { look } = seenPage(html);
  return look.rows.map((_, row) => {
    const noted = new Noted(1, WIDTH);
    textFeatures(noted, look, row, false);
    for (const put of [placeFeatures, boxFeatures, neighbourFeatures]) put(noted, look, row);
    return noted.numbers;
  });
}

/** What the second look adds to each row, NaN where it writes nothing; a row more than there are. */
function secondRowsOf(html: string): Float64Array {
  const { look } = seenPage(html);
  const data = new Float64Array((look.rows.length + 1) * WIDTH).fill(Number.NaN);
  secondFeatures(look, new Float64Array(look.rows.length).fill(0.5), data);
  return data;
}

describe('a row of features', () => {
  it('has a name for each number, and no name twice', () => {
    const names = [...FEATURE_NAMES, ...SECOND_NAMES];
    expect(new Set(names).size).toBe(names.length);
    for (const row of rowsOf(SLUICE)) expect(row).toHaveLength(FEATURE_NAMES.length);
  });

  it('is full and finite on any page', () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        for (const row of rowsOf(html)) {
          expect(row).toHaveLength(FEATURE_NAMES.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is filled by the second look behind what the first one has, and nowhere else', () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        const data = secondRowsOf(html);
        const isWritten = (at: number): boolean =>
          at % WIDTH >= FEATURE_NAMES.length && at < data.length - WIDTH;
        expect(data.every((value, at) => Number.isFinite(value) === isWritten(at))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves spare columns free', () => {
    const { look } = seenPage(SLUICE);
    const [tight, wide] = [blockFeatures(look, 0), blockFeatures(look, 3)];
    for (const row of look.rows.keys()) {
      const from = row * (FEATURE_NAMES.length + 3);
      const own = tight.subarray(row * FEATURE_NAMES.length, (row + 1) * FEATURE_NAMES.length);
      expect([...wide.subarray(from, from + FEATURE_NAMES.length + 3)]).toEqual([...own, 0, 0, 0]);
    }
  });
});

describe('a forest', () => {
  /** Asks the second number, below 10 the first one too; and a tree of one leaf. */
  const FOREST: Forest = {
    base: 0.5,
    roots: [0, 5],
    feature: [1, 0, -1, -1, -1, -1],
    value: [10, 3, 1, -2, 4, 0.25],
    left: [1, 2, 0, 0, 0, 0],
    right: [4, 3, 0, 0, 0, 0],
  };
  const logistic = (margin: number): number => 1 / (1 + Math.exp(-margin));

  it.each([
    ['below both', [2, 9], 0.5 + 1 + 0.25],
    ['at a division goes right', [3, 9], 0.5 - 2 + 0.25],
    ['right at the first question', [2, 10], 0.5 + 4 + 0.25],
  ])('%s', (_name, row, margin) => {
    expect(likelihoods(FOREST, Float64Array.from(row), row.length)[0]).toBeCloseTo(logistic(margin), 12);
  });

  it('reads its row where it begins', () => {
    const rows = Float64Array.from([99, 99, 2, 9]);
    expect(likelihoods(FOREST, rows, 2)[1]).toBeCloseTo(logistic(1.75), 12);
  });

  it('asks, as it is shipped, only for what there is, and ends', () => {
    for (const [forest, width] of [
      [WEIGHTS.first, FEATURE_NAMES.length],
      [WEIGHTS.second, WIDTH],
    ] as const) {
      const { feature, value, left, right, roots } = forest;
      expect(new Set([feature, value, left, right].map(({ length }) => length)).size).toBe(1);
      for (const root of roots) expect(root).toBeLessThan(feature.length);
      for (const [node, asked] of feature.entries()) {
        expect(asked).toBeLessThan(width);
        if (asked < 0) continue;
        // Children stand behind their parent, so that no walk goes round.
        expect(Math.min(left[node]!, right[node]!)).toBeGreaterThan(node);
      }
    }
  });
});

it('likelihoods lie between 0 and 1 on any page, one a free block', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const { look } = seenPage(html);
      const told = articleLikelihood(look);
      expect(told).toHaveLength(look.rows.length);
      expect(told.every((value) => value >= 0 && value <= 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
