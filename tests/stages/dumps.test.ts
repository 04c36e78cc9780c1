import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';

const P1 = '望溪县的旧渡口昨天重新开放，第一班船载着四十个人过了江。';
const P2 = '船工把竹篙擦了两遍才肯开船，岸上的人等了整整一个早晨。';
const P3 = '县里说，渡口每天开六班船，票价同三十年前一样是五角钱。';
const PROSE = [P1, P2, P3];
const HEADER = '2024-05-06 08:30 来源：望溪日报';

function article(...lines: readonly string[]): Article {
  const outcome = cleanText(lines.join('\n'));
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const paragraphs = (...lines: readonly string[]): string[] => article(...lines).text.split('\n\n');

describe('the card of an account in a dump', () => {
  const HEAD = ['网易首页 > 新闻 > 正文 申请入驻', '', '旧渡口重新开放', '', '0', '分享至', ''];
  const RECOMMENDED = ['', '相关推荐', '北岸公园步道动工', '2024-05-06 08:30:11'];
  const account = (...card: readonly string[]): string | null =>
    article(...HEAD, ...PROSE, ...RECOMMENDED, ...card, '1234文章数 5678关注度').account;

  it.each([
    ['name and motto', '12跟贴', '望溪观察', '看见水边的人'],
    ['a name alone', '12跟贴', '望溪观察'],
    ['a name without replies above it', '望溪观察'],
    ['a name twice', '0跟贴', '望溪观察', '望溪观察', '看见水边的人'],
    ['a name and what the account is', '3 跟贴', '望溪观察', '望溪观察官方网易号'],
  ])('%s', (_name, ...card) => {
    expect(account(...card)).toBe('望溪观察');
  });

  it('a count of replies is no name', () => {
    expect(account('12跟贴')).toBeNull();
  });
});

describe('below a line of date', () => {
  const status = (...lines: readonly string[]): string => cleanText(lines.join('\n')).status;
  const VERSES = ['船走了', '水还在', '石头还在', '坐着的人也还在'];

  it.each([
    ['buttons', '望溪论坛', '2024-05-06 08:30', '登录', '注册', '帮助', '搜索', '排行榜', '版块'],
    ['headlines', '望溪新闻网', '2024-05-06 08:30', '旧渡口重新开放', '步道动工', '渡船换新', '三座桥检修'],
    ['buttons of a paywall', '守闸人', HEADER, '登录后阅读', '微信登录', '手机登录', '立即订阅'],
    [
      'a table of the weather',
      '望溪气象',
      HEADER,
      '今日多云',
      '气温 12℃',
      '东南风三级',
      '湿度 60%',
      '明日小雨',
    ],
    [
      'lines of a programme',
      '节目表',
      HEADER,
      '07:00 早间新闻',
      '08:00 电视剧',
      '09:30 望溪人家',
      '12:00 午间新闻',
    ],
  ])('%s are no article', (_name, ...lines) => {
    expect(status(...lines)).toBe('rejected');
  });

  it.each([
    ['verses', ...VERSES],
    ['results', '江城队 3:1 望溪队', '北岸队 0:0 南岸队', '铁路队 2:5 船厂队', '东街队 1:1 西街队'],
    ['verses in stanzas', '', ...VERSES, '', '帮助', '一页水声'],
  ])('%s are', (_name, ...lines) => {
    expect(paragraphs('渡口的灯', HEADER, ...lines)).toEqual(lines.filter((line) => line !== ''));
  });
});

describe('times between sentences', () => {
  const COMMENTS = [
    '看得眼睛都湿了。',
    '2024-05-06 09:12',
    '小时候就在这江里游水。',
    '2024-05-06 09:20',
    '给船工点个赞。',
    '2024-05-06 10:02',
    '什么时候修修那座桥。',
    '2024-05-06 11:40',
  ];
  const FLASHES = [
    '北岸公园的步道动工。',
    '2024-05-05 20:11',
    '渡船换了新的，票价不变。',
    '2024-05-05 19:02',
    '老图书馆重新开放。',
    '2024-05-05 18:40',
    '三座桥同时检修。',
  ];

  it.each([
    ['comments', HEADER, COMMENTS],
    ['comments below a page that names no source', '2024-05-06 08:30', COMMENTS],
    ['comments that are followed by a sentence', HEADER, [...COMMENTS, '今年的秧有救了。']],
    ['recommendations', HEADER, FLASHES],
  ])('are not the article’s where they are of %s', (_name, header, lines) => {
    const told = paragraphs('旧渡口重新开放', header, ...PROSE, ...lines);
    expect(told.slice(0, 3)).toEqual(PROSE);
    expect(told.join('\n')).not.toContain('2024-05');
    expect(told).not.toContain(lines[2]);
  });

  it('are comments where they are two of one day, below the page’s own time', () => {
    const lines = ['2024-05-06 09:12', '看得眼睛都湿了。', '2024-05-06 09:20', '小时候就在这江里游水。'];
    expect(paragraphs('旧渡口重新开放', '2024-05-06 08:30', ...PROSE, ...lines)).toEqual(PROSE);
  });

  it('are of one day, below the page’s own time: that is when it appeared', () => {
    const lines = [P1, '2024-05-06 09:12', P2, '2024-05-06 09:20', P3, '2024-05-06 10:02', P1];
    const told = article('旧渡口重新开放', '2024-05-06 08:30', ...lines);
    expect(told.text.split('\n\n')).toEqual(lines);
    expect(told.published).toBe('2024-05-06T08:30+08:00');
  });

  const DIARY = ['2024-05-01 06:10', P1, '2024-05-02 06:20', P2, '2024-05-03 06:05', P3];

  it('are of a diary, the first as well, and the first is when it appeared', () => {
    const told = article('渡口日记', ...DIARY);
    expect(told.text.split('\n\n')).toEqual(DIARY);
    expect(told).toMatchObject({ title: '渡口日记', published: '2024-05-01T06:10+08:00' });
  });

  it('are of a diary in an article that opens below a later time', () => {
    const told = paragraphs('渡口日记', '2024-05-06 08:30', P3, ...DIARY, '2024-05-04 07:00', P1);
    expect(told).toEqual([P3, ...DIARY, '2024-05-04 07:00', P1]);
  });

  it('are of a diary below the page’s own time, and above its comments', () => {
    const told = article('渡口日记', HEADER, ...DIARY, '网友评论', ...COMMENTS);
    expect(told.text.split('\n\n')).toEqual(DIARY);
    expect(told.published).toBe('2024-05-06T08:30+08:00');
  });
});
