import { describe, expect, it } from 'vitest';
import { NearDuplicates } from '../../src/batch/near-duplicates.js';
import { fingerprint } from '../../src/text/fingerprint.js';
import { isNearDuplicate } from '../../src/text/is-near-duplicate.js';
import { likeness } from '../../src/text/likeness.js';
import { minHash } from '../../src/text/min-hash.js';
import { drawOf } from '../support/hacked/draw.js';
import { NEAR_MISSES } from '../support/stories/near-misses.js';
import { makePairs, type Pair } from '../support/stories/pairs.js';
import { FAR_VARIANTS, VARIANTS } from '../support/stories/variants.js';

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);
const PAIRS = SEEDS.flatMap(makePairs);

function isFound({ first, second }: Pair): boolean {
  const index = new NearDuplicates();
  expect(index.judge(minHash(first), 'first')).toBeNull();
  return index.judge(minHash(second), 'second') === 'first';
}

function shareFound(kind: string): number {
  const pairs = PAIRS.filter((pair) => pair.kind === kind);
  expect(pairs).toHaveLength(SEEDS.length);
  return pairs.filter(isFound).length / pairs.length;
}

/** Several changes at once take more from a short story than is left of it. */
const FLOORS: Readonly<Record<string, number>> = {
  'all of it': 0.7,
  'cut off at half': 0.97,
  retouched: 0.97,
};

describe('a copy of a story is found', () => {
  it.each(Object.keys(VARIANTS))('%s', (kind) => {
    expect(shareFound(kind)).toBeGreaterThanOrEqual(FLOORS[kind] ?? 0.99);
  });

  it('most where each of two sites left out a paragraph', () => {
    expect(Object.keys(FAR_VARIANTS)).toContain('each dropped another paragraph');
    expect(shareFound('each dropped another paragraph')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('another story is none', () => {
  it.each(Object.keys(NEAR_MISSES))('%s', (kind) => {
    expect(shareFound(kind)).toBe(0);
  });

  it.each([
    'weather of another day',
    'stocks of another day',
    'lottery of another draw',
    'report of another match',
    'announcements from one form',
    'short flashes',
  ])('of a thousand from one template: %s', (kind) => {
    const index = new NearDuplicates();
    const texts = Array.from({ length: 1000 }, (_, seed) => NEAR_MISSES[kind]!(drawOf(seed))[0].join('\n\n'));
    const others = new Map(texts.map((text) => [fingerprint(text).text, text]));
    const found = [...others.values()].filter((text) => index.judge(minHash(text), text) !== null);
    expect(found.length / others.size).toBeLessThanOrEqual(0.005);
  });
});

/** Texts of a run: stories, each with a copy somewhere behind it. */
function run(count: number): readonly Uint16Array[] {
  const stories = SEEDS.slice(0, count).flatMap((seed) => {
    const pairs = makePairs(seed);
    return pairs.slice(seed % 5, (seed % 5) + 3);
  });
  return [...stories.map(({ first }) => minHash(first)), ...stories.map(({ second }) => minHash(second))];
}

const judged = (signatures: readonly Uint16Array[]): (string | null)[] => {
  const index = new NearDuplicates();
  return signatures.map((signature, i) => index.judge(signature, `${i}`));
};

describe('NearDuplicates', () => {
  it('names the first one that was kept, as comparing each with each would', () => {
    const signatures = run(100);
    const kept: number[] = [];
    const expected = signatures.map((signature, i) => {
      const first = kept.find((other) => isNearDuplicate(likeness(signature, signatures[other]!)));
      if (first === undefined) kept.push(i);
      return first === undefined ? null : `${first}`;
    });
    const told = judged(signatures);
    const differing = told.filter((name, i) => name !== expected[i]).length;
    expect(expected.filter((name) => name !== null).length).toBeGreaterThan(200);
    expect(differing / told.length).toBeLessThan(0.01);
  });

  it('says the same of the same signatures', () => {
    expect(judged(run(60))).toEqual(judged(run(60)));
  });

  it('finds each of many again, after its tables grew', () => {
    const index = new NearDuplicates();
    const draw = drawOf(7);
    const texts = Array.from({ length: 2500 }, () =>
      draw.letters(60, '河口镇的老水闸停了三年昨天上午重新转动'),
    );
    for (const [i, text] of texts.entries()) expect(index.judge(minHash(text), `${i}`)).toBeNull();
    for (const [i, text] of texts.entries()) expect(index.judge(minHash(text), 'again')).toBe(`${i}`);
  });

  it('finds the same text again among thousands of one template', () => {
    const index = new NearDuplicates();
    const tail = '本公告的内容以公司在指定媒体上刊登的为准，请投资者理性投资，注意风险。'.repeat(3);
    const draw = drawOf(3);
    const texts = Array.from(
      { length: 1500 },
      () => draw.letters(200, '甲乙丙丁戊己庚辛壬癸子丑寅卯') + tail,
    );
    for (const [i, text] of texts.entries()) expect(index.judge(minHash(text), `${i}`)).toBeNull();
    for (const [i, text] of texts.entries()) expect(index.judge(minHash(text), 'again')).toBe(`${i}`);
  });

  it('keeps no text that has no word', () => {
    expect(judged([minHash(''), minHash('……'), minHash('')])).toEqual([null, null, null]);
  });

  it('tells short texts by all of their words', () => {
    const flash = '望溪镇今天10时15分发生3.2级地震';
    const told = judged([flash, `${flash}。`, '望溪镇今天10时15分发生3.3级地震', '陆青禾当选'].map(minHash));
    expect(told).toEqual([null, '0', null, null]);
  });
});
