import { describe, expect, it } from 'vitest';
import { isInShard, parseShard } from '../../src/batch/shard.js';

const NAMES = Array.from({ length: 20_000 }, (_, i) => `in/${i % 7}/${i}.html`);

describe('a shard', () => {
  it.each([1, 2, 3, 7, 64])('one of %i has its part, and all have each name once', (count) => {
    const shards = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }));
    const sizes = shards.map((shard) => NAMES.filter((name) => isInShard(name, shard)).length);
    expect(NAMES.every((name) => shards.filter((shard) => isInShard(name, shard)).length === 1)).toBe(true);
    for (const size of sizes)
      expect(Math.abs(size - NAMES.length / count)).toBeLessThan(0.3 * (NAMES.length / count));
  });

  it('has the same names on any machine', () => {
    const shard = { index: 3, count: 5 };
    expect(
      ['a.html', 'b.html', 'x/新闻.html', 'c', 'd', 'e'].filter((name) => isInShard(name, shard)),
    ).toEqual(['a.html', 'c', 'e']);
  });

  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['3/64', { index: 3, count: 64 }],
    ...['', '0/2', '3/2', '1', '1/', '/2', '-1/2', '1/2/3', '1.5/2', ' 1/2', '1/0', '٣/4', '1/1e9'].map(
      (text) => [text, null] as const,
    ),
  ])('%j is %j', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });
});
