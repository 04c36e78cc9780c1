import { describe, expect, it } from 'vitest';
import { readRelativeDate } from '../../src/text/relative-dates.js';

const CRAWLED = '2024-03-01T00:30:00+08:00';

describe('readRelativeDate', () => {
  it.each([
    ['昨天', '2024-02-29'],
    ['昨天 10:20', '2024-02-29T10:20+08:00'],
    ['前天', '2024-02-28'],
    ['刚刚', '2024-03-01'],
    ['3小时前', '2024-02-29T21:30+08:00'],
    ['25分钟前', '2024-03-01T00:05+08:00'],
    ['2天前', '2024-02-28'],
    ['2 hours ago', '2024-02-29T22:30+08:00'],
    ['vor 3 Stunden', '2024-02-29T21:30+08:00'],
    ['yesterday', '2024-02-29'],
  ])('%s', (text, iso) => {
    expect(readRelativeDate(text, CRAWLED)).toBe(iso);
  });

  it.each(['3小时', '明天', '2 hours of sleep', ''])('tells no time: %s', (text) => {
    expect(readRelativeDate(text, CRAWLED)).toBeNull();
  });

  it('reads nothing without the moment of fetching', () => {
    expect(readRelativeDate('昨天', null)).toBeNull();
    expect(readRelativeDate('昨天', '2024-03-01')).toBeNull();
  });
});
