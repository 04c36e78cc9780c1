import { expect, it } from 'vitest';
import { blocksOfLabel } from '../../tools/tune/align.mjs';
import { FIRST, SECOND } from '../support/pages.js';

const THIRD = '镇里的农技员算过一笔账：早放水七天，两季稻子之间就多出一茬绿肥。';
const BODY = [FIRST, SECOND, THIRD].join('\n\n');

const marks = (texts: readonly string[], body = BODY): string =>
  blocksOfLabel(
    texts.map((text) => ({ text })),
    body,
  )
    .map((is: boolean) => (is ? 'x' : '.'))
    .join('');

it.each([
  [
    'what the label holds, and nothing else',
    ['首页', FIRST, '分享到', SECOND, THIRD, '渡口换了新船'],
    '.x.xx.',
  ],
  ['not a teaser above that repeats the last sentence', [THIRD, '首页', FIRST, SECOND, THIRD], '..xxx'],
  ['not a teaser below that repeats the first sentence', [FIRST, SECOND, THIRD, '推荐', FIRST], 'xxx..'],
  [
    'not a teaser above that repeats the first sentence of the first paragraph',
    [FIRST, `${FIRST}${SECOND}`, THIRD],
    '.xx',
  ],
  ['a block of which the label has most', [FIRST, SECOND, `${THIRD}（本报记者）`], 'xxx'],
  ['nothing of another article', ['渡口的老船昨天靠岸之后没有再离开，新船从下游开来。'], '.'],
  ['no empty block', ['', FIRST, '', SECOND, THIRD], '.x.xx'],
])('%s', (_name, texts, expected) => {
  expect(marks(texts)).toBe(expected);
});

it('a word of one or two characters counts where the text around it does', () => {
  const body = `${FIRST}\n\n水闸\n\n${SECOND}`;
  expect(marks([FIRST, '水闸', SECOND], body)).toBe('xxx');
  expect(marks(['渡口', FIRST, SECOND, '渡口'], body)).toBe('.xx.');
});

it('nothing is labelled without a text', () => {
  expect(marks([])).toBe('');
  expect(marks([FIRST], '')).toBe('.');
});
