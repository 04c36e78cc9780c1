import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/clean-text.js';
import { askedAgain } from '../../../src/stages/select/lines/asked-again.js';
import { bestRun } from '../../../src/stages/select/lines/best-run.js';
import { sectionLabel } from '../../../src/text/section-label.js';

const PROSE = [
  '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。',
  '镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。',
  '船工说，他在这条江上走了四十年，最后一班船开出去的时候，岸上站满了人。',
];
const MENU = ['首页', '新闻', '体育', '财经', '娱乐', '汽车', '房产', '登录', '注册'];

describe('the run of the greatest sum', () => {
  it.each([
    { scores: [-1, 2, -1, 3, -5, 4], run: { first: 1, end: 4, sum: 4 } },
    { scores: [-1, -2], run: { first: 0, end: 0, sum: 0 } },
    { scores: [2, -5, 2], run: { first: 0, end: 1, sum: 2 } },
    { scores: [], run: { first: 0, end: 0, sum: 0 } },
  ])('of $scores', ({ scores, run }) => {
    expect(bestRun(scores)).toEqual(run);
  });
});

describe('a second look', () => {
  it('is taken around each line that has a chance, once', () => {
    const likelihoods = new Float64Array(60);
    likelihoods[20] = 0.5;
    likelihoods[24] = 0.5;
    const rows = [...askedAgain(likelihoods)];
    expect(rows).toEqual(Array.from({ length: 25 }, (_, i) => i + 10));
  });

  it('is not taken where nothing has a chance', () => {
    expect(askedAgain(new Float64Array(9))).toHaveLength(0);
  });
});

describe('labels of sections', () => {
  it.each([
    ['14 Comments', 'comments'],
    ['コメント（12）', 'comments'],
    ['Read more:', 'related'],
    ['▼ もっと見る', 'related'],
    ['延伸閱讀', 'related'],
    ['À lire aussi', 'related'],
    ['Anzeige', 'advertisement'],
    ["Editor's picks", 'related'],
    ['Editors’ picks from the archive of the harbour', null],
    ['2024', null],
    ['评论说，这条路修得值。', null],
  ])('%s', (text, kind) => {
    expect(sectionLabel(text)).toBe(kind);
  });
});

describe('a text of very many lines', () => {
  it('is read where its prose is', () => {
    const before = Array.from({ length: 70_000 }, (_, i) => `栏目${i}`);
    const after = Array.from({ length: 70_000 }, (_, i) => `推荐${i}`);
    const outcome = cleanText([...before, ...PROSE, ...after].join('\n'));
    expect(outcome.status === 'article' && outcome.text.split('\n\n')).toEqual(PROSE);
  });
});

describe('an article without a menu around it', () => {
  it.each([0, 3, 9])('is the same below %d lines of one', (count) => {
    const outcome = cleanText([...MENU.slice(0, count), ...PROSE].join('\n'));
    expect(outcome.status === 'article' && outcome.text.split('\n\n')).toEqual(PROSE);
  });
});
