import { describe, expect, it } from 'vitest';
import { trace } from '../../../src/pipeline.js';
import { blockTraits } from '../../../src/stages/verify/listing/block-traits.js';
import { dumpFeatures } from '../../../src/stages/verify/listing/dump-features.js';
import { itemChains } from '../../../src/stages/verify/listing/item-chains.js';
import { judgeDump } from '../../../src/stages/verify/listing/judge-dump.js';

const ITEM = (day: number): string =>
  `渡口的第${day}盏灯\n守灯的人今天换下了用了三年的灯泡，江面亮了一些。\n2024-03-${String(day).padStart(2, '0')}`;
const days = (count: number): string[] => Array.from({ length: count }, (_, index) => ITEM(index + 10));
const PARAGRAPH =
  '镇上的人说，修闸的那年冬天特别长，河面冻了四十多天，工人们就在冰上搭起架子，把每一块石头都量了一遍，记在本子上，一共记满了十一本。';

function seen(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { page, assembled } = trace({ path: 'a.txt', relative: 'a.txt', bytes }, { as: 'dump' });
  const looked = blockTraits(page, assembled.from);
  const lines = page.blocks.flatMap((block, index) => (block.text === '' ? [] : [index]));
  return { page, kept: assembled.from, looked, lines };
}

describe('chains of items', () => {
  it('cover headline, teaser and day of each item, and not the lines around them', () => {
    const { page, looked, lines } = seen(
      ['灯', '火', '首页', ...days(8), '关于我们', '联系', '版权'].join('\n'),
    );
    const { isInChain, items } = itemChains(page, lines, looked);
    expect(items).toBe(8);
    expect([...isInChain.slice(3, 27)]).toEqual(Array(24).fill(1));
    expect(isInChain[0]).toBe(0);
    expect(isInChain.at(-1)).toBe(0);
  });

  it('begin with four items', () => {
    const { page, looked, lines } = seen(days(3).join('\n'));
    expect(itemChains(page, lines, looked).items).toBe(0);
  });

  it('know no label that opens what follows', () => {
    const part = (label: string, n: number) => `第${n}种钳子\n剪过${n}根线以后对着光看\n${label}`;
    const parts = (label: string) => Array.from({ length: 9 }, (_, n) => part(label, n)).join('\n');
    const labelled = (label: string) => {
      const { page, looked, lines } = seen(parts(label));
      return itemChains(page, lines, looked).labelled;
    };
    expect(labelled('查看详细参数')).toBe(9);
    expect(labelled('我们推荐的是：')).toBe(0);
  });
});

describe('the verdict on a text', () => {
  it('is a list where items are all that there is', () => {
    const { page, kept, looked } = seen(['首页', '民生', ...days(14)].join('\n'));
    expect(judgeDump(page, kept, looked)).not.toBeNull();
  });

  it('is none where paragraphs stand above the same items', () => {
    const text = ['首页', '民生', '修闸的冬天', ...Array(6).fill(PARAGRAPH), ...days(14)].join('\n');
    const { page, kept, looked } = seen(text);
    expect(judgeDump(page, kept, looked)).toBeNull();
  });

  it('is none where one line gives day and writer', () => {
    const told = (header: string) => {
      const { page, kept, looked } = seen(['一河灯火', header, ...days(7)].join('\n'));
      return judgeDump(page, kept, looked);
    };
    expect(told('2024-03-30')).not.toBeNull();
    expect(told('2024-03-30 作者：方平')).toBeNull();
  });

  it('counts lines that go on with the sentence above as its text', () => {
    const wrapped = 'The lamp on the pier is\nlit at six and goes on\nuntil the boats are in\n'.repeat(6);
    const { page, kept, looked } = seen(`Home\nNews\n${wrapped}`);
    expect(dumpFeatures(page, kept, looked).article['a long run of paragraphs']).toBeGreaterThan(0.1);
  });
});
