import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/batch/pace.js';

describe('pace', () => {
  it('says nothing before anything came', () => {
    expect(new Pace(0).left(100)).toBe('–');
  });

  it('is the rate of steady items, in bursts or not', () => {
    const pace = new Pace(0);
    for (let second = 1; second <= 60; second++) pace.step(second * 20 + (second % 2) * 8, second);
    expect(pace.rate).toBeGreaterThan(18);
    expect(pace.rate).toBeLessThan(22);
  });

  it('forgets what came faster: a run that is taken up does not promise what it cannot keep', () => {
    const pace = new Pace(0);
    pace.step(10_000, 1);
    for (let second = 2; second <= 90; second++) pace.step(10_000 + second * 10, second);
    expect(pace.rate).toBeLessThan(40);
  });

  it.each([
    [90, '90 s'],
    [600, '10 min'],
    [7199, '120 min'],
    [12_000, '3 h 20 min'],
  ])('%d s are said as %s', (items, words) => {
    const pace = new Pace(0);
    pace.step(1, 1);
    expect(pace.left(items)).toBe(words);
  });
});
