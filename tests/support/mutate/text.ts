import type { Draw } from '../hacked/draw.js';
import { amount, inserted, type Means, type Mutation, replacedSome, shareOf, stretchOf } from './mutation.js';

const LINE_END = /\r\n|\r|\n/g;
const DATE = /\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?/g;
const NUMBER = /\d+/g;
const SPACE = /[ \t\u3000\u00a0]/g;
const MARK = /[，。、：；！？“”‘’（）【】《》]/g;
const CHARACTER = /[\s\S]/g;
const HAN_NAME = /(?<=(?:记者|作者|编辑|来源|文\/|责编)[：: ]?)\p{Script=Han}{2,4}/gu;
const BLOCK_EDGE = /(?=<(?:p|div|h\d|li|tr|section|table|ul)\b)|(?<=\n)/;

const UNSEEN = [
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u2060',
    '\ufeff',
  ],
  ...[
    '\u00ad',
    '\u061c',
    '\u180e',
    '\ufffe',
    '\uffff',
    '\ufff9',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u0000',
    '\u0007',
  ],
  ...[
    '\u001b[2J',
    '\u009b31m',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u007f',
    '\u{e0041}',
    '\u{e007f}',
    '\ufe0f',
    '\u115f',
  ],
];
const ODD = [
  ...[
    '\u0301',
    '\u0344',
    '\u0f73',
    '\u212b',
    '\ufa0e',
    '\u{1d15e}',
    '\u1112\u1161\u11ab',
    'ﷺ',
    'ﬀ',
    '㍿',
    '…',
    '‥',
  ],
  ...[
    '👨‍👩‍👧‍👦',
    '🇨🇳',
    '𠮷',
    '\u3000',
    '\u00a0',
    '\u2003',
    '\ufffd',
    '\ud83d',
    '\udc00',
    '\u{10ffff}',
    '\ue000',
    'İ',
    'ß',
  ],
];
const SIGNS = '（）()【】[]《》「」“”"\'`*_~#>|\\/{}$^&%@!-—=+：:，。、；;?？<'.split('');
const WORDS = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'undefined',
    'NaN',
    '$&',
    '$1',
    '$`',
    "$'",
  ],
  ...[
    '\\u0000',
    '%00',
    '%s',
    '&#',
    '&lt;p&gt;',
    '```',
    '~~~',
    '---',
    '***',
    '===',
    '[x](y)',
    '![](',
    '</p>',
    '# ',
    '> ',
  ],
  ...[
    '（完）',
    '责任编辑：',
    '原标题：',
    '来源：',
    '记者：',
    '特别声明：',
    '相关阅读',
    '分享到',
    '上一篇',
    '点击查看原文',
    '展开全文',
  ],
];
const DATES = [
  ...[
    '0000-00-00',
    '9999-99-99',
    '99999999999999999999',
    '2024-02-30',
    '1年1月1日',
    '275760年9月14日',
    '2024年2月',
  ],
  ...[
    '-271821-04-20',
    '1970-01-01T00:00:00Z',
    '二〇二四年二月三十日',
    '2024-02-25T24:61:61+99:99',
    '32/13/2024',
    '今天 25:99',
  ],
];
const ENTITIES = [
  ...[
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&#x0;',
    '&#0;',
    '&#xd800;',
    '&#x110000;',
    '&#128;',
    '&#x200b;',
    '&#x202e;',
    '&#27;',
  ],
  ...[
    '&notit;',
    '&amp',
    '&',
    '&#',
    '&#x',
    '&;',
    '&NotEqualTilde;',
    '&CounterClockwiseContourIntegral;',
    '&#38;#60;',
    '&#10;',
  ],
];

const lines = (text: string): string[] => text.split('\n');

function shuffled(text: string, { draw }: Means, split: string | RegExp, glue: string): string {
  const parts = text.split(split).slice(0, 3000);
  return draw.some(parts, parts.length).join(glue);
}

function repeated(text: string, draw: Draw): string {
  const [start, end] = stretchOf(text, draw);
  const piece = text.slice(start, end);
  const most = Math.max(1, Math.floor(200_000 / Math.max(1, piece.length)));
  return text.slice(0, end) + piece.repeat(Math.min(amount(draw), most)) + text.slice(end);
}

const scattered = (text: string, draw: Draw, list: readonly string[]): string => {
  const share = draw.one([0.002, 0.02, 0.2]);
  return (
    replacedSome(text.slice(0, 20_000), CHARACTER, { draw, share }, (c) => c + draw.one(list)) +
    text.slice(20_000)
  );
};

function hugeEntity(draw: Draw): string {
  const count = amount(draw);
  return draw.one([
    `&#${'9'.repeat(count)};`,
    `&#x${'f'.repeat(count)};`,
    `&#${'0'.repeat(count)}65;`,
    `&${'a'.repeat(count)};`,
    '&amp;'.replace('amp', `amp${';amp'.repeat(count)}`),
    `&${'amp;'.repeat(count)}lt;`,
  ]);
}

/** Mutations of what stands in lines and words, in markup as in texts. */
export const TEXT: readonly Mutation[] = [
  ['cut short', (text, { draw }) => text.slice(0, draw.count(0, text.length))],
  ['begins late', (text, { draw }) => text.slice(draw.count(0, text.length))],
  [
    'stretch dropped',
    (text, { draw }) => {
      const [start, end] = stretchOf(text, draw);
      return text.slice(0, start) + text.slice(end);
    },
  ],
  ['stretch repeated', (text, { draw }) => repeated(text, draw)],
  [
    'spliced',
    (text, { draw, other }) => {
      const more = other();
      return text.slice(0, draw.count(0, text.length)) + more.slice(draw.count(0, more.length));
    },
  ],
  [
    'piece of another put in',
    (text, { draw, other }) => {
      const more = other();
      return inserted(text, draw, more.slice(...stretchOf(more, draw)));
    },
  ],
  ['lines shuffled', (text, means) => shuffled(text, means, '\n', '\n')],
  ['blocks shuffled', (text, means) => shuffled(text, means, BLOCK_EDGE, '')],
  [
    'blocks doubled',
    (text, { draw }) =>
      text
        .split(BLOCK_EDGE)
        .map((block) => (draw.chance(0.2) ? block + block : block))
        .join(''),
  ],
  [
    'line ends mixed',
    (text, { draw }) =>
      text.replace(LINE_END, () => draw.one(['\n', '\r\n', '\r', '\n\r', '\u2028', '\u0085', '\f', '\v'])),
  ],
  [
    'blank lines',
    (text, { draw }) =>
      inserted(text, draw, draw.one(['\n', '\r\n', ' \n', '\u3000\n']).repeat(amount(draw))),
  ],
  [
    'one line',
    (text, { draw }) =>
      lines(text)
        .join(draw.one(['', ' ', '\t']))
        .repeat(draw.one([1, 1, 1, 2, 20])),
  ],
  [
    'lines wrapped',
    (text, { draw }) => {
      const width = draw.count(1, 60);
      return lines(text)
        .map((line) => (line.slice(0, 20_000).match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n'))
        .join('\n');
    },
  ],
  ['unseen characters', (text, { draw }) => scattered(text, draw, UNSEEN)],
  [
    'one unseen character',
    (text, { draw }) => inserted(text, draw, draw.one(UNSEEN).repeat(draw.one([1, 2, 50]))),
  ],
  ['odd characters', (text, { draw }) => scattered(text, draw, ODD)],
  [
    'flood of a character',
    (text, { draw }) => inserted(text, draw, draw.one([...ODD, ...SIGNS, ...UNSEEN]).repeat(amount(draw))),
  ],
  ['signs put in', (text, { draw }) => scattered(text, draw, SIGNS)],
  ['words put in', (text, { draw }) => scattered(text, draw, WORDS)],
  [
    'flood of a word',
    (text, { draw }) =>
      inserted(text, draw, `${draw.one(WORDS)}${draw.one(['', ' ', '\n'])}`.repeat(amount(draw))),
  ],
  [
    'punctuation dropped',
    (text, { draw }) => replacedSome(text, MARK, { draw, share: shareOf(draw) }, () => ''),
  ],
  [
    'punctuation exchanged',
    (text, { draw }) => replacedSome(text, MARK, { draw, share: shareOf(draw) }, () => draw.one(SIGNS)),
  ],
  [
    'spaces exchanged',
    (text, { draw }) =>
      replacedSome(text, SPACE, { draw, share: shareOf(draw) }, () =>
        draw.one(['', '\u3000', '\t', '\u00a0', '  ']),
      ),
  ],
  [
    'dates to extremes',
    (text, { draw }) => replacedSome(text, DATE, { draw, share: 0.9 }, () => draw.one(DATES)),
  ],
  [
    'numbers to extremes',
    (text, { draw }) =>
      replacedSome(text, NUMBER, { draw, share: shareOf(draw) }, () =>
        draw.one(['0', '-1', '1e309', '9'.repeat(400), '０', '٣', '99999', '']),
      ),
  ],
  [
    'names to extremes',
    (text, { draw }) =>
      replacedSome(text, HAN_NAME, { draw, share: 0.9 }, () =>
        draw.one([
          '',
          '天',
          '乔'.repeat(500),
          'constructor',
          '、'.repeat(50),
          '\u202e乔',
          '<b>乔',
          '乔·'.repeat(90),
        ]),
      ),
  ],
  ['entities put in', (text, { draw }) => scattered(text, draw, ENTITIES)],
  ['entity flood', (text, { draw }) => inserted(text, draw, draw.one(ENTITIES).repeat(amount(draw)))],
  ['huge entity', (text, { draw }) => inserted(text, draw, hugeEntity(draw))],
  [
    'encoded twice',
    (text, { draw }) => {
      const [start, end] = stretchOf(text, draw);
      const piece = Buffer.from(text.slice(start, end));
      const misread = draw.chance(0.5)
        ? piece.toString('latin1')
        : new TextDecoder(draw.one(['gbk', 'windows-1252', 'big5'])).decode(piece);
      return text.slice(0, start) + misread + text.slice(end);
    },
  ],
  [
    'everything repeated',
    (text, { draw }) =>
      text.repeat(draw.count(2, Math.max(2, Math.min(30, Math.floor(60_000 / (text.length + 1)))))),
  ],
  [
    'emptied',
    (_text, { draw }) =>
      draw.one(['', ' ', '\n', '\0', '<', '&', '-', '---', '---\n---', '﻿', '<p>', '\u3000', '{}', '[]']),
  ],
];
