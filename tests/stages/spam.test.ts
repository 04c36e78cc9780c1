import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/article.js';
import { clean, trace } from '../../src/pipeline.js';
import { stuffedHead } from '../../src/text/injected/stuffed-head.js';

const source = (html: string) => ({
  path: 'a.html',
  relative: 'a.html',
  bytes: new TextEncoder().encode(html),
});
const cleaned = (html: string): Outcome => clean(source(html));
const pageOf = (html: string) => trace(source(html)).page;

const encoded = (text: string): string => [...text].map((one) => `&#${one.codePointAt(0)};`).join('');
const BODY = [
  '雨停以后，护林员蒋立春沿着山脊走了十一里路，把三十二只红外相机的电池全部换了一遍。',
  '相机里有一只豹猫，还有两头野猪和许多只不怕人的雉鸡，其中一只对着镜头站了四分钟。',
  '林场打算把这些照片做成挂历，送给山下每一户人家，让大家认识住在林子里的邻居。',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
const FARM = [0, 1, 2, 3, 4, 5, 6, 7]
  .map(
    (i) =>
      `<a href="http://${['jl.huangting7.example', 'm.yihao-bet.example'][i % 2]}/${i}q/">${['皇庭国际娱乐', '壹号彩票平台'][i % 2]}</a>`,
  )
  .join(' ');
const page = (title: string, { metas = '', shown = '' } = {}): string =>
  `<html><head><title>${title}</title>${metas}</head><body><div class="nav"><a href="/">首页</a></div>${shown}${BODY}</body></html>`;

describe('a head is stuffed', () => {
  it.each<[string, string]>([
    [
      'in references, letters and figures included',
      page(encoded('皇庭国际_ht77娱乐'), { shown: '<h1>林子里的邻居</h1>' }),
    ],
    [
      'with names of a hidden farm',
      page('皇庭国际娱乐官网', { shown: `<div style="display:none">${FARM}</div>` }),
    ],
    [
      'in its keywords alone',
      page('林子里的邻居', {
        metas: '<meta name=keywords content="皇庭国际娱乐,壹号彩票平台">',
        shown: `<h1>林子里的邻居</h1><div style="text-indent:-9999px">${FARM}</div>`,
      }),
    ],
    [
      'in Japanese on a Chinese page',
      page('スーパーコピー時計の通販専門店', { shown: '<h1>林子里的邻居</h1>' }),
    ],
  ])('%s', (_, html) => {
    expect(stuffedHead(pageOf(html)).values.size).toBeGreaterThan(0);
    expect(stuffedHead(pageOf(html)).reasons[0]).toMatch(REASON);
  });

  it.each<[string, string]>([
    ['not by the name of its site', page('生态_要闻_青林网', { shown: '<h1>林子里的邻居</h1>' })],
    [
      'not in another language',
      page('A ranger and his neighbours - Green Forest News', { shown: '<h1>林子里的邻居</h1>' }),
    ],
    ['not by another headline', page('护林员换电池 拍到豹猫', { shown: '<h1>林子里的邻居</h1>' })],
    ['not in references that say what the page says', page(encoded('护林员蒋立春和32只相机'))],
    [
      'not where a site has its name in references',
      page(encoded('青林网'), { shown: '<h1>林子里的邻居</h1>' }),
    ],
    [
      'not by what it sells itself',
      page('青林棋牌官网_青林娱乐登录', {
        shown: '<div class="logo">青林棋牌官网</div><h1>林子里的邻居</h1>',
      }),
    ],
  ])('%s', (_, html) => {
    expect(stuffedHead(pageOf(html)).reasons).toEqual([]);
  });
});
const REASON = /^(?:title|keywords) /;

describe('a stuffed title', () => {
  const titleOf = (html: string): string | null => {
    const outcome = cleaned(html);
    return outcome.status === 'article' ? outcome.title : outcome.status;
  };

  it.each<[string, string]>([
    ['gives way to a heading', '<h1>林子里的邻居</h1>'],
    [
      'gives way to a line of its own above the text',
      '<div class="tt" style="font-size:22px">林子里的邻居</div>',
    ],
    [
      'gives way to a line with a day below it',
      '<p align=center><b>林子里的邻居</b></p><p align=center>2020-10-09 来源：青林网</p>',
    ],
  ])('%s', (_, shown) => {
    const title = encoded('皇庭国际娱乐_ht77官网-壹号彩票平台');
    const metas = `<meta property="og:title" content="${title}"><meta name="keywords" content="${title}">`;
    expect(titleOf(page(title, { metas, shown }))).toBe('林子里的邻居');
  });

  it('keeps the part that is the article’s', () => {
    const title = `皇庭国际娱乐_壹号彩票平台-护林员蒋立春沿着山脊走了十一里路`;
    expect(titleOf(page(title, { shown: `<div style="display:none">${FARM}</div>` }))).toBe(
      '护林员蒋立春沿着山脊走了十一里路',
    );
  });
});

const verdictOf = (html: string): string => {
  const outcome = cleaned(html);
  return outcome.status === 'rejected' ? outcome.verdict : outcome.status;
};

describe('spam is', () => {
  it.each<[string, string]>([
    [
      'a page of hidden links',
      `<html><head><title>公司简介</title></head><body><div style="display:none">${FARM}</div><p>版权所有</p></body></html>`,
    ],
    [
      'a page of links that it shows, under a stuffed title',
      `<html><head><title>${encoded('皇庭国际娱乐_壹号彩票7')}</title></head><body><div>${FARM}</div><div>${FARM}</div></body></html>`,
    ],
    [
      'an advertisement of what the title names',
      `<html><head><title>皇庭国际娱乐_皇庭国际娱乐官网</title></head><body><p>皇庭国际娱乐提供真人百家乐和体育投注平台，手机版客户端下载即送彩金。</p><p>登录皇庭国际娱乐官网，注册皇庭国际娱乐账号，在线试玩电子棋牌。</p><p>皇庭国际娱乐首页有最新网址入口。</p><div style="opacity:0">${FARM}</div></body></html>`,
    ],
  ])('%s', (_, html) => {
    expect(verdictOf(html)).toBe('spam');
  });

  it.each<[string, string, string]>([
    [
      'a hacked page with an article',
      page('林子里的邻居', { shown: `<div style="display:none">${FARM}</div>` }),
      'article',
    ],
    [
      'a page of a company that says its name again and again',
      '<html><head><title>青林软件_青林软件官网</title></head><body><h1>青林软件</h1><p>青林软件成立于2009年，青林软件官网提供客户端下载和在线注册。</p><p>青林软件的手机版支持登录多个平台，青林软件为用户提供电子合同服务。</p><p>欢迎下载青林软件。</p></body></html>',
      'article',
    ],
    [
      'a page whose text comes by a script',
      `<html><head><title>${encoded('オンラインショップ')}</title><meta name=description content="${encoded('商品一覧')}"></head><body><div id="app"></div></body></html>`,
      'empty',
    ],
    ['an empty page', '<html><head><title>公司简介</title></head><body><p></p></body></html>', 'empty'],
    [
      'a page with a few partners and no text',
      '<html><head><title>公司简介</title></head><body><p>友情链接：<a href="https://a.example/">甲公司</a> <a href="https://b.example/">乙公司</a></p></body></html>',
      'listing',
    ],
  ])('not %s', (_, html, verdict) => {
    expect(verdictOf(html)).toBe(verdict);
  });
});
