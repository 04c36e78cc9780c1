import { describe, expect, it } from 'vitest';
import { type Forest, likelihoods } from '../../src/stages/select/likelihood/likelihoods.js';
import { boost, marginOf, rounded } from '../../tools/tune/boosting.mjs';

const SETTINGS = { trees: 30, depth: 3, rate: 0.3, lambda: 1, least: 1, columns: 1 };

/** Points of a grid, two numbers each, and one that is always the same. */
const ROWS = Array.from({ length: 400 }, (_, i) => Float64Array.from([i % 20, Math.floor(i / 20), 7]));
const ONES = ROWS.map(() => 1);

const learned = (isYes: (row: Float64Array) => boolean, settings = SETTINGS): Forest =>
  boost(
    ROWS,
    ROWS.map((row) => (isYes(row) ? 1 : 0)),
    ONES,
    settings,
  );

const likelihood = (forest: Forest, row: Float64Array): number => likelihoods(forest, row, row.length)[0]!;
const isTold = (forest: Forest, row: Float64Array): boolean => likelihood(forest, row) > 0.5;

describe('boosting', () => {
  it.each([
    ['one threshold', (row: Float64Array) => row[0]! >= 12],
    ['two that both must hold', (row: Float64Array) => row[0]! >= 5 && row[1]! < 9],
    ['one or the other, not both', (row: Float64Array) => row[0]! >= 6 !== row[1]! >= 13],
  ])('learns %s', (_name, isYes) => {
    const forest = learned(isYes);
    expect(ROWS.filter((row) => isTold(forest, row) !== isYes(row))).toEqual([]);
  });

  it('gives the same forest for the same rows', () => {
    const settings = { ...SETTINGS, columns: 0.5 };
    const isYes = (row: Float64Array): boolean => row[0]! + row[1]! > 18;
    expect(learned(isYes, settings)).toEqual(learned(isYes, settings));
  });

  it('never asks what is the same everywhere', () => {
    expect(learned((row) => row[0]! >= 12).feature).not.toContain(2);
  });

  it('gives rows of more weight more to say', () => {
    const rows = [Float64Array.from([0]), Float64Array.from([0])];
    const of = (weights: readonly number[]): number =>
      marginOf(boost(rows, [1, 0], weights, SETTINGS), rows[0]);
    expect(of([3, 1])).toBeGreaterThan(0);
    expect(of([1, 3])).toBeLessThan(0);
  });

  it('tells what the program tells, and the same when it is cut to a few digits', () => {
    const forest = learned((row) => row[0]! * 2 + row[1]! > 25);
    const short: Forest = rounded(forest);
    for (const row of ROWS) {
      expect(1 / (1 + Math.exp(-marginOf(forest, row)))).toBe(likelihood(forest, row));
      expect(likelihood(short, row)).toBeCloseTo(likelihood(forest, row), 3);
    }
  });
});
