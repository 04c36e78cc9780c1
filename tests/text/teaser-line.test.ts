import { describe, expect, it } from 'vitest';
import {
  endsInDay,
  isCutShort,
  isDayLine,
  isMoreLine,
  isPagerLine,
  isPriceLine,
  isTallyLine,
} from '../../src/text/teaser-line.js';

const TESTS: readonly (readonly [
  name: string,
  test: (text: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
])[] = [
  [
    'a call to read on',
    isMoreLine,
    ['Read more', 'Continue reading →', '[详细]', '阅读全文', '>>更多', 'Add to cart', 'もっと見る'],
    [
      'Reading the tide',
      '更多人选择夜班公交，司机们松了一口气，报名的人也多了起来，车队打算再加两班，从下月开始。',
      'Morecambe Bay',
    ],
  ],
  [
    'an abstract cut short',
    isCutShort,
    ['孩子们在旧传送带旁边…', 'and the bell was older than...', '磨坊里摆进四十架钢琴……[详细]'],
    ['孩子们在旧传送带旁边。', 'The bell is older.'],
  ],
  [
    'a day',
    isDayLine,
    ['2023-04-21', '04-21', '4月21日 09:10', 'June 3, 2024', '3 hours ago', '9小时前', '昨天'],
    [
      '老面粉厂改成了少年宫',
      'Marching band',
      '36路公交',
      '今天的河和昨天的河不是同一条，她说这话的时候正在收网。',
    ],
  ],
  [
    'a line that ends in a day',
    endsInDay,
    ['渡口换了新船 2020-07-04', '渡口换了新船04-21 '],
    ['渡口换了新船'],
  ],
  [
    'a price',
    isPriceLine,
    ['$28.00', '¥ 1,280 起'.slice(0, 7), 'From $12', '19,99 €'],
    ['$28 for a ferry ride', '28'],
  ],
  [
    'a pager',
    isPagerLine,
    ['下一页', '共 38 页', 'Older posts', 'Page 2 of 30', '1 2 3 4 … 38'],
    ['下一页的故事', 'Next of kin', '1 2'],
  ],
  [
    'a tally',
    isTallyLine,
    ['找到约 1,284 条结果', '24 products', 'Sort by', 'Showing 1–24 of 120', '按时间排序'],
    ['24 sailors came home', 'Sorting the mail', '找到了'],
  ],
];

describe.each(TESTS)('%s', (_name, test, yes, no) => {
  it.each(yes.map((text) => [text]))('is %s', (text) => {
    expect(test(text)).toBe(true);
  });

  it.each(no.map((text) => [text]))('is not %s', (text) => {
    expect(test(text)).toBe(false);
  });
});
