import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '../../src/text/squeeze.js';

const SPACE = /\s+/gu;
const RUN = /\s{2,}|[^\S\n ]/u;

const bare = (text: string): string => text.replace(SPACE, '');

describe('squeeze', () => {
  it.each([
    ['', ''],
    [' \n\t\u3000', ''],
    ['河口', '河口'],
    ['  old \t gate  ', 'old gate'],
    ['old \n gate', 'old\ngate'],
    ['\u3000\u3000河口\u00a0', '河口'],
    ['河\n\n\n口', '河\n口'],
  ])('%j: %j', (before, after) => {
    expect(squeeze(before, []).text).toBe(after);
  });

  it.each([
    ['old  gate', [0, 3, 4, 5, 9], [0, 3, 3, 4, 8]],
    ['  old', [0, 1, 2, 5], [0, 0, 0, 3]],
    ['old  ', [2, 3, 4, 5], [2, 3, 3, 3]],
    ['a  b  c', [1, 3, 4, 6, 7], [1, 2, 3, 4, 5]],
    ['   ', [0, 2, 3], [0, 0, 0]],
    ['ab', [1, 1, 1], [1, 1, 1]],
  ])('in %j the places %j are %j', (text, offsets, mapped) => {
    expect(squeeze(text, offsets).offsets).toEqual(mapped);
  });

  const anyText = fc.string({
    unit: fc.constantFrom('河', 'a', ' ', ' ', '\n', '\t', '\u3000', '，'),
    maxLength: 30,
  });
  const anyCase = anyText.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.nat(text.length), { maxLength: 8 }).map((offsets) => offsets.toSorted((a, b) => a - b)),
    ),
  );

  it('changes white space alone, and leaves no run of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = squeeze(text, []).text;
        expect(bare(squeezed)).toBe(bare(text));
        expect(squeezed).not.toMatch(RUN);
        expect(squeezed).toBe(squeezed.trim());
        expect(squeeze(squeezed, []).text).toBe(squeezed);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same text whatever places are asked for', () => {
    fc.assert(
      fc.property(anyCase, ([text, offsets]) => {
        expect(squeeze(text, offsets).text).toBe(squeeze(text, []).text);
      }),
    );
  });

  it('maps places in order and into the text', () => {
    fc.assert(
      fc.property(anyCase, ([text, offsets]) => {
        const squeezed = squeeze(text, offsets);
        expect(squeezed.offsets).toHaveLength(offsets.length);
        let last = 0;
        for (const offset of squeezed.offsets) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset).toBeLessThanOrEqual(squeezed.text.length);
          last = offset;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('maps a place to where the same words are before it', () => {
    fc.assert(
      fc.property(anyCase, ([text, offsets]) => {
        const squeezed = squeeze(text, offsets);
        for (const [i, offset] of squeezed.offsets.entries()) {
          expect(bare(squeezed.text.slice(0, offset))).toBe(bare(text.slice(0, offsets[i])));
        }
      }),
      { numRuns: 500 },
    );
  });
});
