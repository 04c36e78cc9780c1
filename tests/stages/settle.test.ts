import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';

const FIRST = '<p>清晨六点，第一班渡船在薄雾里离开北岸，船上坐着十几个赶早市的菜农，箩筐挤满了甲板。</p>';
const LAST = '<p>船长说，等到秋天新码头启用以后，航程可以缩短一半，票价不会变动，早晚还要各加一班。</p>';

function article(input: string): Article {
  const outcome = cleanText(input, { profiles: [] });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

/** A line at the head and at the foot of an article on a page. */
const around = (line: string): Article =>
  article(`<html><body><h1>渡口</h1><div class="story">${line}${FIRST}${LAST}${line}</div></body></html>`);

const TAG = /<[^>]+>/g;

const post = (header: string): Article => article(`---\n${header}\n---\n<div>${FIRST}${LAST}</div>`);

describe('nothing is made a field of that only mentions one', () => {
  it.each([
    '<h3>女记者遇害</h3>',
    '<p>记者手记</p>',
    '<p>记者节快乐</p>',
    '<h3>主编辞职</h3>',
    '<p>编辑部搬家</p>',
    '<p>谁是真正的作者</p>',
    '<p>一场没有观众的策划</p>',
    '<p>世上本没有路，走的人多了，也便成了路。（鲁迅）</p>',
    '<p>明天的天气以晴为主。（高温）</p>',
    '<p>互联网消息传得飞快。</p>',
    '<p>新华社大楼的电脑坏了，电梯也停了。</p>',
    '<p>路透报道称，会谈没有结果。</p>',
    '<p>截至2024年1月2日，登记超三万人。</p>',
    '<p>2019年5月3日，洪水淹没了村庄。</p>',
    '<p>出版日期：1999-05-01</p>',
    '<p>他递上的《人民日报》记者证是伪造的。</p>',
    '<p>出品：光线传媒</p>',
  ])('%s', (line) => {
    const { authors, editors, source, agency, published, people } = around(line);
    expect({ authors, editors, source, agency, published, people }).toEqual({
      authors: [],
      editors: [],
      source: null,
      agency: null,
      published: null,
      people: [],
    });
  });

  it('no category of a comparison, no next page of a word', () => {
    const { categories, next } = around('<p>A &gt; B 还是 B &gt; C</p><p><a href="/x">next</a></p>');
    expect({ categories, next }).toEqual({ categories: [], next: null });
  });

  it('no date of a teaser above the headline', () => {
    const teaser = '<div><a href="/a/1">洪水退去后的第一天</a> 2023-05-05 11:22</div>';
    const page = `<html><body>${teaser}<h1>渡口</h1><div class="story">${FIRST}${LAST}</div></body></html>`;
    expect(article(page).published).toBeNull();
  });
});

describe('fields are read where they stand', () => {
  it.each([
    [
      '<p>2024-03-05 07:08　来源：江城晚报　作者：周望舒</p>',
      { source: '江城晚报', authors: ['周望舒'], published: '2024-03-05T07:08+08:00' },
    ],
    ['<p>（总台央视记者 周望舒 李青禾）</p>', { authors: ['周望舒', '李青禾'] }],
    ['<p>本报记者 周望舒 方 敏</p>', { authors: ['周望舒', '方敏'] }],
    ['<p>記者王小明／台北報導</p>', { authors: ['王小明'] }],
    ['<p>By Jane Doe and John Roe</p>', { authors: ['Jane Doe', 'John Roe'] }],
    ['<p>最后更新：2024-01-02 10:30</p>', { modified: null, published: null }],
    ['<p>责任编辑：周望舒_NN2107</p>', { editors: ['周望舒'] }],
  ])('%s', (line, fields) => {
    expect(around(line)).toMatchObject(fields);
  });

  it('a last update above the body is no publication', () => {
    const line = '<p>更新时间：2024-01-02 10:30</p>';
    const page = `<html><body><h1>渡口</h1>${line}<div class="story">${FIRST}${LAST}</div></body></html>`;
    expect(article(page)).toMatchObject({ published: null, modified: '2024-01-02T10:30+08:00' });
  });

  it('authors of front matter are persons, a feed is the site', () => {
    expect(post('author: [周望舒, 李青禾]')).toMatchObject({ authors: ['周望舒', '李青禾'], site: null });
    expect(post('author: Jane Doe')).toMatchObject({ authors: ['Jane Doe'], site: null });
    expect(post('author: 江城日报 - 本地')).toMatchObject({ authors: [], site: '江城日报' });
    expect(post('author: 周望舒\ncategories:\n - 周望舒')).toMatchObject({ authors: [], site: '周望舒' });
  });

  it('a date without a year takes it from the page’s address', () => {
    const line = '<p>02月25日 15:19　来源：江城晚报</p>';
    const page = `<html><head><link rel="canonical" href="https://news.example/2022/0225/1.html"></head><body><h1>渡口</h1>${line}<div class="story">${FIRST}${LAST}</div></body></html>`;
    expect(article(page).published).toBe('2022-02-25T15:19+08:00');
  });

  it('values are normalised as the text is', () => {
    const { title, categories } = post(
      'title: "渡\u200b口\\e[31m\\u202e  重开"\ncategories: [" 本地\u200b ", 本地]',
    );
    expect(title).toBe('渡口[31m 重开');
    expect(categories).toEqual(['本地']);
  });
});

describe('what a second look at real shapes taught', () => {
  it('spans side by side mean two things', () => {
    const info =
      '<p><span>2021年03月08日 10:20</span><span>来源：临渊日报</span><span>作者：柯以南</span></p>';
    const page = `<html><body><h1>渡口</h1>${info}<div class="story">${FIRST}${LAST}</div></body></html>`;
    expect(article(page)).toMatchObject({
      source: '临渊日报',
      authors: ['柯以南'],
      published: '2021-03-08T10:20+08:00',
    });
  });

  it('来源 in a list or again and again is the article’s own', () => {
    expect(article(`<div>${FIRST}<ul><li>来源：老顾客占七成</li></ul>${LAST}</div>`).source).toBeNull();
    const notice =
      '<p>样品甲，含量合格。</p><p>来源：城南市场</p><p>样品乙，含量合格。</p><p>来源：城北市场</p>';
    expect(article(`<div>${FIRST}${notice}${LAST}</div>`).source).toBeNull();
  });

  it.each(['BBC Chinese', 'Solidot', '豆瓣'])('the feed %s of a bot’s post is a site', (name) => {
    expect(post(`author: ${name}\ncomments: false`)).toMatchObject({ authors: [], site: name });
  });

  it('the reporter between agency and place', () => {
    const line = '<p>（中央社記者林修遠花蓮縣8日電）颱風過後，花蓮縣的山區道路昨天恢復單線雙向通車。</p>';
    expect(article(`<div>${line}${LAST}</div>`)).toMatchObject({ agency: '中央社', authors: ['林修遠'] });
  });

  it('a time below the headline, within the article', () => {
    const page = `<html><body><article><h1>渡口</h1><time datetime="2021-03-08T10:20:00+08:00">3月8日</time>${FIRST}${LAST}</article></body></html>`;
    expect(article(page).published).toBe('2021-03-08T10:20:00+08:00');
  });
});

describe('a page dump of a self-media platform', () => {
  const dump = (...lines: string[]): Article => {
    const head = ['网易首页 > 网易号 > 正文 申请入驻', '', '老钟楼停摆三天', '', '0', '分享至', ''];
    const foot = [
      '特别声明:以上内容为自媒体平台“网易号”用户上传并发布。',
      '',
      '相关推荐',
      '五十岁才学会骑车',
      '钟楼脚下',
      '钟楼脚下',
      '记录小城',
      '284文章数 513关注度',
    ];
    const outcome = cleanText([...head, ...lines, '', ...foot].join('\n'));
    if (outcome.status !== 'article') throw new Error(outcome.message);
    return outcome;
  };

  it('keeps all between the share row and the disclaimer: short lines, lists, refrains', () => {
    const lines = [
      '快讯',
      '老钟楼今天停了。',
      '1. 水壶',
      '2. 雨衣',
      '咚。',
      '咚。',
      '2023年3月1日',
      '他给这座钟上了四十一年的弦，从不间断。',
      '他走了。',
    ];
    expect(dump(...lines).text).toBe(lines.join('\n\n'));
    expect(dump(...lines).title).toBe('老钟楼停摆三天');
  });

  it('leaves out a label over a picture, and reads the account by its name', () => {
    const told = dump(
      '三月的清晨，他最后一次上了楼梯。',
      '打开网易新闻 查看精彩图片',
      '他给这座钟上了四十一年的弦，从不间断。',
    );
    expect(told.text).toBe('三月的清晨，他最后一次上了楼梯。\n\n他给这座钟上了四十一年的弦，从不间断。');
    expect(told.account).toBe('钟楼脚下');
  });
});

describe('clock times without an offset', () => {
  const published = (...lines: readonly string[]): string | null =>
    article(
      `<html><body><h1>拉面</h1><p>2024-05-06 08:30</p>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    ).published;

  it('are of China in a Chinese text with a Japanese word in quotes', () => {
    const told =
      '招牌上写着“いらっしゃいませ”，店主是从横滨回来的望溪人，他说汤要熬十四个小时，骨头是本地的。';
    expect(published(told, FIRST)).toBe('2024-05-06T08:30+08:00');
  });

  it('are of no place in a Japanese text', () => {
    const told =
      '水門を守る老人は、鍵をずっと戸の後ろに掛けておいたので、一度も錆びたことがないと話しています。';
    expect(published(told, told)).toBe('2024-05-06T08:30');
  });
});

describe('a trail above the text', () => {
  const categories = (trail: string): readonly string[] =>
    article(`<html><body><p>${trail}</p><h1>渡口</h1><div class="story">${FIRST}${LAST}</div></body></html>`)
      .categories;

  it.each([
    '您当前所在的位置：首页 &gt; 文化 &gt; 正文',
    '您当前所在位置：首页 &gt; 文化 &gt; 正文',
    '您的当前位置：望溪首页 &gt; 文化',
    '您现在所在的位置是：首页 &gt; 文化',
    '你在这里：首页 &gt; 文化',
    '当前位置 ： 文化 &gt; 正文',
    '网易首页 &gt; 文化 &gt; 正文',
    'Home &gt; 文化',
  ])('%s', (trail) => {
    expect(categories(trail)).toEqual(['文化']);
  });

  it.each(['首页 &gt; 正文', '新浪首页 &gt; 正文'])('that leads nowhere: %s', (trail) => {
    expect(categories(trail)).toEqual([]);
  });
});

describe('a line that a dash opens, above a text', () => {
  const TEXT = `${FIRST}\n${LAST}`.replaceAll(TAG, '');
  const HEADER = '2022-11-07 06:12 来源：望溪晚报';

  it.each(['——对话船工倪守拙', '— 对话船工倪守拙', '--对话船工倪守拙'])('is the subtitle: %s', (line) => {
    const { title, subtitle } = article(`五十年，只撑一条船\n${line}\n${HEADER}\n${TEXT}`);
    expect({ title, subtitle }).toEqual({ title: '五十年，只撑一条船', subtitle: '对话船工倪守拙' });
  });

  it('is the headline where it is all there is', () => {
    const { title, subtitle } = article(`——写在渡口重新开放的时候\n${HEADER}\n${TEXT}`);
    expect({ title, subtitle }).toEqual({ title: '写在渡口重新开放的时候', subtitle: null });
  });

  it('a sentence is neither', () => {
    const { title, subtitle } = article(`五十年，只撑一条船\n——这是船工的一生。\n${HEADER}\n${TEXT}`);
    expect({ title, subtitle }).toEqual({ title: '五十年，只撑一条船', subtitle: null });
  });
});
