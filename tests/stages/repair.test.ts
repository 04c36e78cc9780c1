import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';

const PHRASES = [
  '银河湾娱乐城_yhw777官网登录入口',
  '万盛娱乐官网-万盛娱乐平台登录',
  'hg9988体育投注',
  '必赢棋牌(中国)官方网站',
  '金凤凰彩票【首页】官网',
];

/** An article in which one word is to be written over; `@` stands for it. */
const LINES = [
  '县里的@建于一九〇八年，是方圆百里最高的房子，站在河对岸也看得见。',
  '每到整点，@的声音能传到河对岸，渡船上的人听着@对表。',
  '去年修缮@时发现了一块木牌，上面写着第一任守钟人的名字，县里把@列入了名录。',
  '孩子们说，没有@的早晨太安静，上学路上总觉得少了点什么。',
];

const IDS = ['sub', 'code', 'dl', 'font', 'big', 'samp']
  .map((tag) => `<${tag} id="k1x9a"></${tag}>`)
  .join('\n');
const written = (over: string): string[] => LINES.map((line) => line.replaceAll('@', over));

const asDump = (over: string, cluster: string): string =>
  `${cluster}\n\n百年钟声\n\n${written(over).join('\n\n')}\n`;
const asPage = (over: string, cluster: string): string =>
  `<html><head><title>${over}</title></head><body>${cluster}<h1>百年钟声</h1><div class="main">${written(over)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div></body></html>`;

function article(input: string): Article {
  const outcome = cleanText(input, { profiles: [] });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

describe.each([
  ['dump', asDump],
  ['page', asPage],
])('a phrase written over a word of a hacked %s', (_kind, make) => {
  it.each(PHRASES)('%s goes from the text, and is listed at each of its places', (phrase) => {
    const { text, suspects, quality, title } = article(make(phrase, IDS));
    expect(text).toBe(written('').join('\n\n'));
    expect(title).toBe('百年钟声');
    expect(suspects.filter(({ block }) => block !== null).map((one) => one.phrase)).toEqual(
      Array(6).fill(phrase),
    );
    expect(quality.flags).toContain('hacked');
  });

  it('where each suspect stood is where the phrase fits in again', () => {
    const [phrase = ''] = PHRASES;
    const { blocks, suspects } = article(make(phrase, IDS));
    const texts = blocks.map((block) => block.text);
    for (const { block, at } of suspects.filter((one) => one.block !== null).reverse()) {
      texts[block!] = texts[block!]!.slice(0, at) + phrase + texts[block!]!.slice(at);
    }
    expect(texts).toEqual(written(phrase));
  });

  it.each(['钟楼', '县文化馆平台', 'Kestrel Ridge 天文台', '下载-安装手册', '2023年底的APP登录页'])(
    'without another sign of an attack %s is a word like others',
    (word) => {
      const { text, suspects, quality } = article(make(word, ''));
      expect(text).toBe(written(word).join('\n\n'));
      expect(suspects).toEqual([]);
      expect(quality.flags).not.toContain('hacked');
    },
  );

  it('a year or a plain word that a hacked text repeats stays', () => {
    const { text } = article(make('2023年钟楼', IDS));
    expect(text).toBe(written('2023年钟楼').join('\n\n'));
  });
});

describe('a preview wrapped at 38 columns', () => {
  const BODY = [
    '停了三年的老渡口昨天上午重新开放，第一班船当天就载着四十个人过了江，船工在岸边',
    '站了半天，村里的人都说今年赶集不用绕路了，县里的师傅从邻县的旧船厂找来一条木船',
    '修了整整一个冬天，前后换了四个木匠，下游三个村的码头昨天夜里就已经修好。',
    '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色，镇里保留了栈',
    '桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子，两头各种了十棵柳树',
    '孩子们每天放学都要去数一遍。',
  ];
  const TITLE = '望溪县人民政府办公室关于做好河口镇老渡口恢复运行期间沿江各村庄安全管理工作的意见';
  const preview = (...lines: readonly string[]): Article => {
    const outcome = cleanText(lines.join('\n'), { as: 'preview', profiles: [] });
    if (outcome.status !== 'article') throw new Error(outcome.message);
    return outcome;
  };

  it.each([33, 34, 35])('a headline of %i characters does not run on into the text', (length) => {
    const { title, text } = preview(TITLE.slice(0, length), ...BODY);
    expect(title).toBe(TITLE.slice(0, length));
    expect(text).not.toContain('望溪县人民政府');
  });

  it.each([34, 35])('nor does a subheading of %i characters', (length) => {
    const { text } = preview('渡口', ...BODY, TITLE.slice(0, length), ...BODY);
    expect(text.split('\n\n')).toContain(TITLE.slice(0, length));
  });
});
