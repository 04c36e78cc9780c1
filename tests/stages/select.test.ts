import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';

const FIRST = '清晨六点，第一班渡船在薄雾里离开北岸，船上坐着十几个赶早市的菜农，箩筐挤满了甲板。';
const LAST = '船长说，等到秋天新码头启用以后，航程可以缩短一半，票价不会变动，早晚还要各加一班。';
const HEADER = '---\ntitle: 标题\n---\n';

function textOf(input: string): string {
  const outcome = cleanText(input, { profiles: [] });
  return outcome.status === 'article' ? outcome.text : `${outcome.status}: ${outcome.message}`;
}

describe('a text keeps what is no prose', () => {
  it('a poem under front matter', () => {
    expect(textOf(`${HEADER}远山含着雪\n近水照着云\n一叶孤舟去\n两岸杜鹃声`)).toBe(
      '远山含着雪\n\n近水照着云\n\n一叶孤舟去\n\n两岸杜鹃声',
    );
  });

  it('a list under front matter', () => {
    expect(textOf(`${HEADER}获奖名单如下：\n《河流》 周望舒\n《山》 李青禾`)).toContain('《山》 李青禾');
  });

  it.each(['评论家们意见不一', '登录后才发现被骗', '声明说，交易是自愿的', '一句短话'])(
    'a line between paragraphs: %s',
    (line) => {
      expect(textOf(`渡口\n\n${FIRST}\n\n${line}\n\n${LAST}`)).toBe(`${FIRST}\n\n${line}\n\n${LAST}`);
    },
  );

  it('a list of results between paragraphs of a dump', () => {
    const list = ['江城队 3:1 望溪队', '北岸队 0:0 南岸队', '铁路队 2:5 船厂队'];
    expect(textOf(['比赛日', FIRST, ...list, LAST].join('\n\n'))).toBe([FIRST, ...list, LAST].join('\n\n'));
  });
});

describe('a box is not judged by one word of its name', () => {
  it.each([
    '<aside class="pullquote"><p>“船可以慢，钟不能慢，站上的人都等着呢。”老站长每天早上都要说上这么一句。</p></aside>',
    '<div class="hot-spring"><p>温泉的水温常年保持在四十二度，冬天下雪的时候，池边的石头也是热的。</p></div>',
    '<div id="share-price"><p>公司的股价昨天收在十二元三角，比前一天涨了两分，成交量是上个月以来最大的。</p></div>',
    '<div class="rank"><p>第一名 江城队</p><p>第二名 望溪队</p></div>',
    '<section class="promotion-relegation"><p>按照规程，前两名直接升级，最后两名降级，中间的球队要打附加赛来决定去留。</p></section>',
  ])('%s', (box) => {
    const told = textOf(
      `<html><body><div class="story"><p>${FIRST}</p><p>${FIRST}${LAST}</p>${box}<p>${LAST}</p></div></body></html>`,
    );
    for (const [, words] of box.matchAll(/<p>([^<]+)/g)) expect(told).toContain(words);
  });

  it('a box of links still goes', () => {
    const box =
      '<div class="related-news"><p><a href="/1">北岸公园的步道动工</a></p><p><a href="/2">老图书馆重新开放</a></p></div>';
    const told = textOf(
      `<html><body><div class="story"><p>${FIRST}</p>${box}<p>${LAST}</p></div></body></html>`,
    );
    expect(told).toBe(`${FIRST}\n\n${LAST}`);
  });

  it('columns of one article stay together', () => {
    const columns = `<div class="col1"><p>${FIRST}</p><p>${FIRST}${LAST}</p><p>${LAST}${LAST}</p></div><div class="col2"><p>${LAST}${FIRST}</p></div>`;
    expect(textOf(`<html><body><div class="row">${columns}</div></body></html>`)).toContain(
      `${LAST}${FIRST}`,
    );
  });
});

describe('markup and text are told apart', () => {
  it.each([
    ['a paragraph with an image', '<p>清晨六点，渡船离开北岸。<img src="x.jpg"></p>'],
    ['a paragraph with a link', '<p>清晨六点，渡船离开北岸。<a href="/x">详见报告</a>。</p>'],
    ['paragraphs that nothing closes', '<p>清晨六点。<p>渡船离开北岸。<p>完工。'],
    ['a paragraph with a blank line in it', '<p>清晨六点，渡船离开北岸。\n\n船上坐着菜农。</p>'],
    [
      'emphasis at the end of paragraphs',
      '<p>清晨六点<strong>重点</strong></p><p>渡船<strong>重点</strong></p>',
    ],
  ])('%s is markup', (_name, body) => {
    expect(textOf(HEADER + body)).not.toContain('<');
    expect(textOf(body)).not.toContain('<');
  });

  it('a text that speaks of tags is text', () => {
    const text = '程序员把 <div> 写成了 <dvi>，页面整整一天没有显示，候船的人都跑来窗口问船期。';
    expect(textOf(text)).toBe(text);
  });

  it('verses of one length are no wrapped lines', () => {
    const verses = [...'一二三四五六七八'].map((n) => `第${n}句写山写水，也写着远行的人。`);
    expect(textOf(verses.join('\n'))).toBe(verses.join('\n\n'));
  });

  it('a header of ten thousand keys is a header', () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(textOf(`---\n${keys}\n---\n<p>${FIRST}</p>`)).toBe(FIRST);
  });
});
