import type { Draw } from '../hacked/draw.js';
import { amount, inserted, type Means, type Mutation, stretchOf } from './mutation.js';

const HEADER = /^---[^\n]*\n([\s\S]*?\n)---/;

const bomb = (draw: Draw): string =>
  Array.from(
    { length: draw.count(3, 12) },
    (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(',')}]`,
  ).join('\n');

const LINES: readonly ((draw: Draw) => string)[] = [
  bomb,
  () => 'a: &a [*a]',
  () => '<<: *nothing',
  () => 'title: !!js/function "function () { throw 1 }"',
  () => 'title: !<tag:yaml.org,2002:binary> 5rKz',
  () => '__proto__: {title: 渡口}',
  () => 'constructor: 渡口',
  () => 'title: Foo: bar: "',
  () => 'title: [',
  () => 'title: {a: [b, {c: ]}',
  () => 'title: |\n  渡口\n   水闸\n 石桥',
  () => 'title: >-\n\n\n',
  () => '? [a, b]\n: c',
  () => '- 渡口\n- 水闸',
  () => 'date: 2024-02-30 99:99:99',
  () => 'date: .nan',
  () => 'tags: [null, ~, 1, [2, [3]], {a: b}]',
  () => 'author: {name: {name: {name: 乔}}}',
  () => 'url: "http://["',
  () => '"\\u0000": "\\ud800"',
  () => '\ttitle: 渡口',
  () => '%YAML 9.9',
  () => '...',
  () => '---',
  () => '# nothing',
  (draw) => `${'[1, '.repeat(amount(draw))}`,
  (draw) => `a: ${'- '.repeat(amount(draw))}`,
  (draw) => `title: ${draw.one(['"', "'", '{', '&a ', '!'])}${'渡口'.repeat(amount(draw))}`,
  (draw) => Array.from({ length: Math.min(5000, amount(draw)) }, (_, i) => `k${i}: &x${i} *x${i}`).join('\n'),
];

const someLines = (draw: Draw): string =>
  Array.from({ length: draw.count(1, 4) }, () => draw.one(LINES)(draw)).join('\n');

function damaged(text: string, { draw }: Means): string {
  return text.replace(HEADER, (whole, header: string) => {
    const [start, end] = stretchOf(header, draw);
    return draw.one([
      () => whole.replace(header, () => header.slice(0, start) + header.slice(end)),
      () =>
        whole.replace(header, () =>
          inserted(header, draw, draw.one([':', '"', "'", '[', '{', '\t', '&', '*', '!', '|', '#', '- '])),
        ),
      () => whole.replace(header, () => `${someLines(draw)}\n${header}`),
      () => whole.replace(header, () => `${header}${someLines(draw)}\n`),
      () => whole.slice(0, -3),
      () => whole.slice(4),
      () => `${whole}${whole}`,
    ])();
  });
}

/** Mutations of the header that feeds put above a page. */
export const FRONT_MATTER: readonly Mutation[] = [
  ['front matter damaged', damaged],
  [
    'front matter put above',
    (text, { draw }) => {
      const language = draw.one([
        '',
        '',
        '',
        ' ',
        'js',
        'javascript',
        'coffee',
        'json',
        'toml',
        'yaml',
        '-',
        ' some text',
      ]);
      const open = draw.one(['---', '---', '---', '+++', ';;;', '\n---', ' ---', '----']);
      const close = draw.one(['---', '---', '...', '', '+++', '--- ']);
      return `${open}${language}\n${someLines(draw)}\n${close}\n${text}`;
    },
  ],
  ['code for front matter', (text) => `---js\n{ title: (() => { throw new Error('run') })() }\n---\n${text}`],
];
