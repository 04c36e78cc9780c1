import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/text/likeness.js';
import { minHash } from '../../src/text/min-hash.js';
import { drawOf } from '../support/hacked/draw.js';

const WORDS = 400;
const letters = (seed: number): string[] => {
  const draw = drawOf(seed);
  return Array.from({ length: WORDS }, () => draw.letters(5, 'abcdefghijklmnop'));
};

/** Texts of 400 words, of which the first ones are the same. */
function overlapping(seed: number, share: number): readonly [Uint16Array, Uint16Array] {
  const [one, two] = [letters(seed), letters(seed + 100_000)];
  const common = Math.round(WORDS * share);
  return [minHash(one.join(' ')), minHash([...one.slice(0, common), ...two.slice(common)].join(' '))];
}

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('likeness', () => {
  it.each([0, 0.25, 0.5, 0.75, 0.9, 1])('estimates a share of %d', (share) => {
    const told = SEEDS.map((seed) => likeness(...overlapping(seed, share)).containment);
    expect(Math.abs(mean(told) - share)).toBeLessThan(0.02);
    expect(Math.sqrt(mean(told.map((value) => (value - share) ** 2)))).toBeLessThan(0.08);
  });

  it.each([0.3, 0.5, 0.8])('finds nearly all of a text that is %d of another one', (share) => {
    for (const seed of SEEDS) {
      const words = letters(seed);
      const part = words.slice(0, Math.round(WORDS * share)).join(' ');
      expect(likeness(minHash(part), minHash(words.join(' '))).containment).toBeGreaterThan(0.9);
    }
  });

  it('tells the same of two texts whichever is first', () => {
    for (const seed of SEEDS) {
      const [one, two] = overlapping(seed, 0.6);
      expect(likeness(two, one)).toEqual(likeness(one, two));
    }
  });

  it('reads the second signature where it stands', () => {
    const [one, two] = overlapping(1, 0.6);
    const others = new Uint16Array(two.length + 7);
    others.set(two, 7);
    expect(likeness(one, others, 7)).toEqual(likeness(one, two));
  });

  it.each([
    ['', ''],
    ['', '甲乙丙丁'],
    ['1 2 3 4', '甲乙丙丁'],
  ])('of %j and %j has no number that is none', (one, two) => {
    const { jaccard, containment, ratio, sharedFigures } = likeness(minHash(one), minHash(two));
    for (const value of [jaccard, containment, ratio, sharedFigures]) expect(value).not.toBeNaN();
  });
});
