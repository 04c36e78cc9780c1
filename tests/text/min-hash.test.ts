import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/text/likeness.js';
import { FIGURES_COUNT, minHash, SIGNATURE_LENGTH, WORDS_COUNT } from '../../src/text/min-hash.js';

const TEXT = '河口镇的老水闸停了3年，昨天上午重新转动，渠水当天就流进了下游的38块稻田。';

describe('minHash', () => {
  it.each([
    ['full width', '河口镇的老水闸停了３年，昨天上午重新转动，渠水当天就流进了下游的３８块稻田。'],
    ['other punctuation', '河口镇的老水闸停了3年,昨天上午重新转动…渠水当天就流进了下游的38块稻田'],
    ['wrapped', '河口镇的老水闸停了3年，昨天上午重新转\n动，渠水当天就流进了下游的\n38块稻田。'],
  ])('%s changes nothing', (_what, text) => {
    expect(minHash(text)).toEqual(minHash(TEXT));
  });

  it('counts shingles with a figure apart from the others', () => {
    const signature = minHash('甲乙丙丁3戊己庚辛壬');
    // 乙丙丁3, 丙丁3戊, 丁3戊己, 3戊己庚 have it; 甲乙丙丁, 戊己庚辛, 己庚辛壬 do not.
    expect([signature[WORDS_COUNT], signature[FIGURES_COUNT]]).toEqual([3, 4]);
  });

  it.each([
    ['', 0],
    ['。……', 0],
    ['甲', 1],
    ['甲乙丙', 1],
    ['甲乙丙丁', 1],
    ['the old gate turns again', 2],
  ])('%j has %i shingles', (text, count) => {
    expect(minHash(text)[WORDS_COUNT]).toBe(count);
  });

  it('is of one length, whatever the text, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const signature = minHash(text);
        expect(signature).toHaveLength(SIGNATURE_LENGTH);
        expect(minHash(text)).toEqual(signature);
        expect(likeness(signature, minHash(text)).isEqual).toBe(true);
      }),
    );
  });
});
