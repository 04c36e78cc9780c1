import { describe, expect, it } from 'vitest';
import { parseCreditLine } from '../../src/text/credits.js';

/** Credits as `role: names`, the outlet behind an @. */
const read = (line: string): string[] | null =>
  parseCreditLine(line)?.map(({ role, names, outlet }) => {
    return `${role}: ${names.join(' ')}${outlet === null ? '' : ` @${outlet}`}`;
  }) ?? null;

describe('parseCreditLine', () => {
  it.each([
    ['责任编辑：沈小舟', ['editor: 沈小舟']],
    ['责任编辑:沈小舟', ['editor: 沈小舟']],
    ['责任编辑 沈小舟', ['editor: 沈小舟']],
    ['（责任编辑：沈小舟）', ['editor: 沈小舟']],
    ['(责编：沈小舟、江平)', ['editor: 沈小舟 江平']],
    ['【责任编辑：沈小舟】', ['editor: 沈小舟']],
    ['[责编: 沈小舟]', ['editor: 沈小舟']],
    ['►责任编辑：沈小舟', ['editor: 沈小舟']],
    ['编辑 沈小舟 江平', ['editor: 沈小舟 江平']],
    ['编辑/沈小舟', ['editor: 沈小舟']],
    ['編輯｜沈小舟', ['editor: 沈小舟']],
    ['责任编辑：沈小舟_NB1234', ['editor: 沈小舟']],
    ['责任编辑：沈小舟 SF022', ['editor: 沈小舟']],
    ['记者 沈小舟', ['reporter: 沈小舟']],
    ['记者沈小舟', ['reporter: 沈小舟']],
    ['记者：沈小舟 编辑：江平', ['reporter: 沈小舟', 'editor: 江平']],
    ['记者 沈小舟 编辑 江平 校对 李青', ['reporter: 沈小舟', 'editor: 江平', 'null: 李青']],
    ['河口日报记者 沈小舟', ['reporter: 沈小舟 @河口日报']],
    ['本报记者 沈小舟 通讯员 江平', ['reporter: 沈小舟', 'reporter: 江平']],
    ['作者：沈小舟', ['author: 沈小舟']],
    ['文/沈小舟', ['author: 沈小舟']],
    ['文丨沈小舟', ['author: 沈小舟']],
    ['文 沈小舟', ['author: 沈小舟']],
    ['文/沈小舟 图/江平', ['author: 沈小舟', 'photographer: 江平']],
    ['摄影：沈小舟', ['photographer: 沈小舟']],
    ['翻译：沈小舟', ['translator: 沈小舟']],
    ['作者：阿丽亚·托合提', ['author: 阿丽亚·托合提']],
    ['作者：John Smith', ['author: John Smith']],
    ['校对：沈小舟', ['null: 沈小舟']],
    ['来源：河口日报', ['null:  @河口日报']],
  ])('%s: %j', (line, credits) => {
    expect(read(line)).toEqual(credits);
  });

  it.each([
    ['a sentence that mentions a role', '记者沈小舟在渡口看到，新船已经靠岸。'],
    ['a sentence about editors', '编辑们都说，这条新闻来得太晚了。'],
    ['a label and nothing', '责任编辑：'],
    ['a label alone', '记者'],
    ['a heading', '图片新闻：河口水闸修好了'],
    ['a heading that opens with a short label', '文化馆明天开门'],
    ['a caption', '图为河口镇的老水闸'],
    ['a name alone', '沈小舟'],
    ['an empty line', ''],
    ['brackets around nothing', '（）'],
    ['a number', '编辑：12345'],
    ['a question', '作者是谁？'],
    ['a date', '2024年5月6日'],
    ['a book', '作者：《河口》'],
    ['an address', '编辑邮箱：news@river.example'],
    ['a long line', `责任编辑：${'沈小舟 '.repeat(40)}`],
    ['a line of marks', '★★★★★'],
  ])('%s is none: %s', (_name, line) => {
    expect(read(line)).toBeNull();
  });

  it('ends on any line', () => {
    for (const line of [
      '编辑'.repeat(45),
      '、'.repeat(90),
      '文/'.repeat(45),
      '编辑：'.repeat(30),
      '（'.repeat(90),
    ])
      expect(read(line)).toBeNull();
  });
});
