import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OffsetTable } from '../../src/batch/offset-table.js';

const U32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
/** Few hashes, so that they collide, some of them at the end of the table, where runs go over to its start. */
const HASHES = fc.record({
  high: fc.oneof(fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 - 2), U32),
  low: fc.oneof(fc.constantFrom(0, 1), U32),
});
const OFFSETS = fc.integer({ min: 0, max: 2 ** 48 - 2 });

test('says what a map would say, in the order of adding, however it grows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(HASHES, OFFSETS), { maxLength: 3000, size: 'max' }),
      fc.infiniteStream(fc.nat()),
      (rows, draws) => {
        const table = new OffsetTable();
        const map = new Map<string, number[]>();
        for (const [hash, offset] of rows) {
          const key = `${hash.high} ${hash.low}`;
          const known = map.get(key) ?? [];
          const draw = draws.next().value as number;
          if (known.length > 0 && draw % 2 === 0 && !known.includes(offset)) {
            const which = draw % known.length;
            table.move(hash, known[which]!, offset);
            // Of equal offsets the first one moves.
            known[known.indexOf(known[which]!)] = offset;
          } else {
            table.add(hash, offset);
            map.set(key, [...known, offset]);
          }
        }
        expect(table.size).toBe([...map.values()].flat().length);
        for (const [key, offsets] of map) {
          const [high = 0, low = 0] = key.split(' ').map(Number);
          expect(table.offsets({ high, low })).toEqual(offsets);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('knows nothing of a hash that was not added, and does not move what is not there', () => {
  const table = new OffsetTable();
  for (let i = 0; i < 5000; i++) table.add({ high: (i * 2654435761) % 2 ** 32, low: i }, i);
  expect(table.offsets({ high: 2654435761, low: 2 })).toEqual([]);
  expect(() => table.move({ high: 2654435761, low: 1 }, 7, 8)).toThrow(RangeError);
});
