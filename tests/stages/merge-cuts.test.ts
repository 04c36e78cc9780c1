import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cut } from '../../src/model/rules.js';
import { mergeCuts, type Owned } from '../../src/stages/verify/merge-cuts.js';

const SIZE = 30;

const cut = (rule: string, start: number, end: number, reason = 'why'): Cut => ({
  rule,
  reason,
  block: 0,
  start,
  end,
});

const places = (merged: readonly Owned[]): (string | number)[][] =>
  merged.map(({ rule, start, end }) => [rule, start, end]);

const anyCut = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(SIZE), fc.nat(SIZE), fc.constantFrom('x', 'y'))
  .map(([rule, one, other, reason]) => cut(rule, Math.min(one, other), Math.max(one, other), reason));
const anyCuts = fc.array(anyCut, { maxLength: 12 });

const covered = (cuts: readonly Owned[]): boolean[] =>
  Array.from({ length: SIZE }, (_, at) => cuts.some(({ start, end }) => start <= at && at < end));

describe('mergeCuts', () => {
  it('gives nothing for nothing', () => {
    expect(mergeCuts([])).toEqual([]);
  });

  it.each<[string, Cut[], (string | number)[][]]>([
    ['one cut stays', [cut('a', 2, 5)], [['a', 2, 5]]],
    [
      'two apart stay two, in order',
      [cut('b', 6, 9), cut('a', 2, 5)],
      [
        ['a', 2, 5],
        ['b', 6, 9],
      ],
    ],
    [
      'where two overlap the first id in the alphabet owns the characters',
      [cut('b', 0, 6), cut('a', 4, 9)],
      [
        ['b', 0, 4],
        ['a', 4, 9],
      ],
    ],
    [
      'one within another splits it where it owns the characters',
      [cut('b', 0, 9), cut('a', 3, 5)],
      [
        ['b', 0, 3],
        ['a', 3, 5],
        ['b', 5, 9],
      ],
    ],
    ['one within another is gone where it does not', [cut('a', 0, 9), cut('b', 3, 5)], [['a', 0, 9]]],
    ['two of one rule that touch become one', [cut('a', 0, 4), cut('a', 4, 9)], [['a', 0, 9]]],
    ['the same cut twice is one', [cut('a', 0, 4), cut('a', 0, 4)], [['a', 0, 4]]],
    ['an image, cut twice, has one owner', [cut('b', 0, 0), cut('a', 0, 0)], [['a', 0, 0]]],
  ])('%s', (_name, cuts, merged) => {
    expect(places(mergeCuts(cuts))).toEqual(merged);
  });

  it('gives stretches that are sorted and apart', () => {
    fc.assert(
      fc.property(anyCuts, (cuts) => {
        const merged = mergeCuts(cuts);
        for (const { start, end } of merged) expect(start).toBeLessThanOrEqual(end);
        for (let i = 1; i < merged.length; i++)
          expect(merged[i]!.start).toBeGreaterThanOrEqual(merged[i - 1]!.end);
      }),
    );
  });

  it('cuts the characters that some rule cuts, and no others', () => {
    fc.assert(
      fc.property(anyCuts, (cuts) => {
        expect(covered(mergeCuts(cuts))).toEqual(covered(cuts));
      }),
    );
  });

  it('gives each character to the first rule in the alphabet that cuts it', () => {
    fc.assert(
      fc.property(anyCuts, fc.nat(SIZE - 1), (cuts, at) => {
        const holds = ({ start, end }: Owned): boolean => start <= at && at < end;
        const rules = cuts.filter(holds).map(({ rule }) => rule);
        expect(mergeCuts(cuts).find(holds)?.rule).toBe(rules.toSorted()[0]);
      }),
    );
  });

  it('does not depend on the order in which the cuts come', () => {
    fc.assert(
      fc.property(
        anyCuts.chain((cuts) =>
          fc.tuple(fc.constant(cuts), fc.shuffledSubarray(cuts, { minLength: cuts.length })),
        ),
        ([cuts, shuffled]) => {
          expect(mergeCuts(shuffled)).toEqual(mergeCuts(cuts));
        },
      ),
    );
  });
});
