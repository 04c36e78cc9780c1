import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashSet } from '../../src/text/hash-set.js';

describe.each([64, 128] as const)('a set of hashes of %i bits', (bits) => {
  it('has what a set of strings has', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 3000 }), (texts) => {
        const hashes = new HashSet(bits);
        const strings = new Set<string>();
        for (const text of texts) {
          expect(hashes.has(text)).toBe(strings.has(text));
          expect(hashes.add(text)).toBe(!strings.has(text));
          strings.add(text);
        }
        expect(hashes.size).toBe(strings.size);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps all of many', () => {
    const hashes = new HashSet(bits);
    for (let i = 0; i < 100_000; i++) expect(hashes.add(`${i}`)).toBe(true);
    for (let i = 0; i < 100_000; i++) if (!hashes.has(`${i}`)) expect.fail(`${i} is lost`);
    expect(hashes.has('x')).toBe(false);
  });
});
