import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../src/batch/key-table.js';
import { drawOf } from '../support/hacked/draw.js';

/** A table of keys by their order; counts how often one is asked for. */
function tableOf(keys: readonly number[]): { find: (key: number) => number[]; asked: () => number } {
  let asked = 0;
  const table = new KeyTable((entry) => {
    asked++;
    return keys[entry]!;
  });
  keys.forEach((key, entry) => {
    table.add(key, entry);
  });
  return {
    find: (key) => {
      const found: number[] = [];
      table.find(key, found);
      return found.sort((a, b) => a - b);
    },
    asked: () => asked,
  };
}

describe('KeyTable', () => {
  it('finds the first eight of each key, before and after it grew', () => {
    const draw = drawOf(5);
    const many = Array.from({ length: 8 }, () => draw.count(0, 0xffffffff));
    const keys = Array.from({ length: 4000 }, () =>
      draw.chance(0.05) ? draw.one(many) : draw.count(0, 0xffffffff),
    );
    const { find } = tableOf(keys);
    for (const one of [...new Set(keys), 7]) {
      const entries = keys.flatMap((other, entry) => (other === one ? [entry] : []));
      expect(find(one)).toEqual(entries.slice(0, 8));
    }
  });

  it('finds entries of the key alone, and never more than eight, whatever the keys', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.array(key, { minLength: 900, maxLength: 1500 }), (keys) => {
        const { find } = tableOf(keys);
        for (const one of [0, 7, 50, keys[0]!]) {
          const found = find(one);
          expect(found.length).toBeLessThanOrEqual(8);
          expect(new Set(found).size).toBe(found.length);
          for (const entry of found) expect(keys[entry]).toBe(one);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('takes a bounded number of steps where all have one key', () => {
    const few = tableOf(Array.from({ length: 10_000 }, () => 5)).asked();
    const many = tableOf(Array.from({ length: 20_000 }, () => 5)).asked();
    expect(many).toBeLessThan(few * 3);
  });
});
