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
