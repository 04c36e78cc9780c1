import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';

const P1 = '望溪县的旧渡口昨天重新开放，第一班船载着四十个人过了江。';
const P2 = '船工把竹篙擦了两遍才肯开船，岸上的人等了整整一个早晨。';
const P3 = '县里说，渡口每天开六班船，票价同三十年前一样是五角钱。';
const PROSE = [P1, P2, P3];

function article(body: string, url?: string): Article {
  const outcome = cleanText(
    `<html><head><title>望溪新闻网</title></head><body>${body}</body></html>`,
    url === undefined ? {} : { url },
  );
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const texts = (...args: Parameters<typeof article>): string[] => article(...args).text.split('\n\n');
const within = (box: string): string[] =>
  texts(`<article><h1>旧渡口重新开放</h1><p>${P1}</p>${box}<p>${P2}</p><p>${P3}</p></article>`);

describe('a box within an article', () => {
  it.each([
    ['a newsletter', '<aside><h3>订阅晨报</h3><p>每天早上八点送到信箱</p><p>已有三万人订阅</p></aside>'],
    ['an app', '<aside><h4>扫码下载客户端</h4><p>看更多望溪新闻</p><p>随时随地</p></aside>'],
    ['the weather', '<aside><div>今日天气</div><div>多云</div><div>12℃</div></aside>'],
    [
      'headlines without links',
      '<aside><h3>相关阅读</h3><ul><li>步道动工</li><li>渡船换新</li><li>图书馆开放</li></ul></aside>',
    ],
    [
      'a menu that a script runs',
      '<ul class="menu"><li>首页</li><li>新闻</li><li>体育</li><li>财经</li></ul>',
    ],
    [
      'values that are links',
      '<aside><p><a href="/1">票价：五角</a></p><p><a href="/2">船：两条</a></p><p><a href="/3">班次：六班</a></p></aside>',
    ],
  ])('is cut: %s', (_name, box) => {
    expect(within(box)).toEqual(PROSE);
  });

  it.each([
    ['<aside><h3>渡口的数字</h3><p>票价：五角</p><p>船：两条</p><p>班次：六班</p></aside>', '班次：六班'],
    [
      '<div class="menu"><ul><li>清炒菱角 十八元</li><li>咸肉蒸饭 十五元</li><li>江虾豆腐 二十六元</li></ul></div>',
      '咸肉蒸饭 十五元',
    ],
    ['<div class="menu"><p>汤：四分</p><p>面：八分</p><p>饭：二分</p></div>', '面：八分'],
  ])('stays where it pairs words with values: %s', (box, line) => {
    expect(within(box)).toContain(line);
  });
});

describe('a heading with the class of a caption', () => {
  it('is the headline where it is an h1', () => {
    const told = article(
      `<div><p><img src="/1.jpg"></p><h1 class="photo-title">守渡口的人</h1>${PROSE.map((p) => `<p>${p}</p>`).join('')}</div>`,
    );
    expect(told.title).toBe('守渡口的人');
  });

  it.each([
    ['without a picture', '<h2 class="photo-text">船怎么开</h2>', 'heading'],
    [
      'below a picture in another box',
      '<p><img src="/1.jpg"></p><h2 class="photo-text">船怎么开</h2>',
      'heading',
    ],
    ['above a picture', '<div><h2 class="pic_title">船怎么开</h2><img src="/1.jpg"></div>', 'heading'],
    ['below a picture', '<figure><img src="/1.jpg"><h2 class="pic_title">船怎么开</h2></figure>', 'caption'],
    [
      'below a linked picture',
      '<div><a href="/1"><img src="/1.jpg"></a><h2 class="pic_title">船怎么开</h2></div>',
      'caption',
    ],
  ])('%s', (_name, box, type) => {
    const told = article(
      `<article><h1>旧渡口重新开放</h1><p>${P1}</p>${box}<p>${P2}</p><p>${P3}</p></article>`,
    );
    expect(told.blocks.find(({ text }) => text === '船怎么开')?.type).toBe(type);
  });
});

describe('lines that a site drops', () => {
  const sina = (body: string): string[] => texts(body, 'https://news.sina.com.cn/c/2024-05-06/doc-abc.shtml');
  const BUTTONS = '我要反馈<br><br>新浪新闻公众号';

  it('are dropped in a cell in which the whole page stands', () => {
    const cell = `<td id="artibody">${PROSE.join('<br><br>')}<br><br>${BUTTONS}</td>`;
    expect(sina(`<table><tr>${cell}</tr></table>`)).toEqual(PROSE);
  });

  it('stay in a cell of their own', () => {
    const table =
      '<table><tr><td>举报/反馈</td><td>三次</td></tr><tr><td>我要反馈</td><td>两次</td></tr></table>';
    const told = sina(`<div id="artibody"><p>${P1}</p><p>${P2}</p>${table}<p>${P3}</p></div>`);
    expect(told).toContain('举报/反馈');
    expect(told).toContain('我要反馈');
  });

  it.each(['打开新浪新闻', '打开新浪新闻客户端', '打开新浪新闻APP，查看更多精彩图片'])(
    'a button goes: %s',
    (line) => {
      expect(sina(`<div id="artibody"><p>${P1}</p><p>${P2}</p><p>${line}</p><p>${P3}</p></div>`)).toEqual(
        PROSE,
      );
    },
  );

  it('a sentence with the words of a button stays', () => {
    const line = '打开新浪新闻，他看见了自己。';
    expect(sina(`<div id="artibody"><p>${P1}</p><p>${line}</p><p>${P2}</p><p>${P3}</p></div>`)).toContain(
      line,
    );
  });
});

describe('what a page hides', () => {
  const HIDDEN = '船票存根找到了，第一班船的船票编号是零零一，由船工的孙女收着。';

  it.each(['open', 'closed', 'OPEN'])('a shadow root written out is shown: %s', (mode) => {
    expect(within(`<div><template shadowrootmode="${mode}"><p>${HIDDEN}</p></template></div>`)).toContain(
      HIDDEN,
    );
  });

  it.each(['none', ''])('a template that is no shadow root is not: "%s"', (mode) => {
    expect(within(`<div><template shadowrootmode="${mode}"><p>${HIDDEN}</p></template></div>`)).toEqual(
      PROSE,
    );
  });

  it('prose hidden until it is found is shown, with a link in it as well', () => {
    expect(within(`<div hidden="until-found"><p>${HIDDEN}</p></div>`)).toContain(HIDDEN);
    const linked = HIDDEN.replace('孙女', '<a href="/1">孙女</a>');
    expect(within(`<div hidden="until-found"><p>${linked}</p></div>`)).toContain(HIDDEN);
  });

  it.each([
    '<p><a href="https://k9.example/">金樽娱乐城官网欢迎你，首存即送彩金一百元。</a></p>',
    '<p>推荐：<a href="https://k9.example/">金樽娱乐城官网欢迎你，首存即送彩金。</a></p>',
    '<p>金樽娱乐城 金樽平台 金樽官网</p>',
  ])('links and words hidden until they are found are not: %s', (farm) => {
    expect(within(`<div hidden="until-found">${farm}</div>`)).toEqual(PROSE);
  });
});

describe('words within a sentence', () => {
  it('hidden until they are found are not of the sentence', () => {
    const told = texts(
      `<article><p>${P1}</p><p>${P2.slice(0, 9)}<span hidden="until-found">金樽官网</span>${P2.slice(9)}</p></article>`,
    );
    expect(told).toEqual([P1, P2]);
  });
});

describe('a discussion', () => {
  const TALK = '<p>坐了一辈子的船，舍不得。</p><p>今年的秧有救了。</p>';

  it.each([
    ['headed with a count', `<section class="discussion"><h3>讨论（2）</h3>${TALK}</section>`],
    ['with dates', `<section class="discussion"><b>老周</b><p>2024-05-06 09:12</p>${TALK}</section>`],
    ['with replies', `<section id="discussion"><div class="reply">${TALK}</div></section>`],
    [
      'that is WordPress’s form',
      '<div class="post-respond"><h3>写几句</h3><form><p>您的邮箱不会公开，必填项已标注。</p></form></div>',
    ],
    ['that is asked for', '<div class="post-respond"><h3>发表评论</h3><p>您的邮箱不会公开。</p></div>'],
  ])('of readers is cut: %s', (_name, box) => {
    expect(within(box)).toEqual(PROSE);
  });

  it('of a paper stays', () => {
    expect(within(`<section class="discussion"><h3>讨论</h3>${TALK}</section>`)).toContain(
      '今年的秧有救了。',
    );
  });
});

describe('a table that holds the article’s prose', () => {
  const LEAD = '本报将船工的回答整理如下，问题由读者来信提出。';
  const cell = `<td>${PROSE.map((text) => `<p>${text}</p>`).join('')}</td>`;
  const page = (head: string): string[] =>
    texts(
      `<div class="main"><h1>旧渡口重新开放</h1><p>${LEAD}</p><table>${head}<tr><td>船怎么开？</td>${cell}</tr></table></div>`,
    );

  it('is the article’s where it has head cells', () => {
    expect(page('<tr><th>问</th><th>答</th></tr>')).toEqual([LEAD, '问', '答', '船怎么开？', ...PROSE]);
  });

  it('is the page’s where only a table within it has them', () => {
    const inner = '<table><tr><th>班次</th><th>时刻</th></tr></table>';
    const layout = `<table><tr><td><p>栏目导航</p></td>${cell.replace('</td>', `${inner}</td>`)}</tr></table>`;
    expect(texts(`<div class="main">${layout}</div>`)).not.toContain('栏目导航');
  });
});

describe('the headline, repeated', () => {
  const page = (...lines: readonly string[]): string[] =>
    texts(
      `<h1>旧渡口重新开放</h1><div class="t">${[...lines, ...PROSE.map((text) => `<p>${text}</p>`)].join('')}</div>`,
    );

  it.each(['导读：一条停了三年的渡船，等来了它的船工。', '【摘要】一条停了三年的渡船，等来了它的船工。'])(
    'goes below an abstract: %s',
    (abstract) => {
      expect(page(`<p>${abstract}</p>`, '<h2>旧渡口重新开放</h2>')).toEqual([abstract, ...PROSE]);
    },
  );

  it('stays below a paragraph, as does a subheading like it below an abstract', () => {
    expect(page(`<p>${P2}</p>`, '<h2>旧渡口重新开放</h2>')).toContain('旧渡口重新开放');
    expect(page('<p>导读：一条渡船等来了它的船工。</p>', '<h2>旧渡口重新开放了</h2>')).toContain(
      '旧渡口重新开放了',
    );
  });
});

describe('words in brackets above the text', () => {
  const above = (line: string): string[] =>
    texts(`<div class="t"><p>${line}</p>${PROSE.map((text) => `<p>${text}</p>`).join('')}</div>`);

  it.each(['【评论】', '[微博]'])('name a column: %s', (line) => {
    expect(above(line)).toEqual([line, ...PROSE]);
  });

  it.each([
    '【打印】',
    '【纠错】',
    '【打印】【关闭】【返回顶部】',
    '【大 中 小】',
    '【评论】【打印】',
    '[收藏] [分享]',
  ])('are buttons: %s', (line) => {
    expect(above(line)).toEqual(PROSE);
  });
});
