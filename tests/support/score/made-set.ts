/** A label, what was found in its page, and the scores of it, worked out by hand. */
export interface MadePage {
  readonly why: string;
  readonly label: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly found: Readonly<Record<string, unknown>> | null;
  readonly scores: Readonly<Record<string, number>>;
}

const PHRASE = { phrase: '乐彩_平台', word: '水闸', count: 2 };
const CAPTIONED = {
  text: 'a b c d\n\ne f g h',
  blocks: [
    { type: 'paragraph', text: 'a b c d' },
    { type: 'image', text: '' },
    { type: 'caption', text: 'e f g h' },
  ],
};

/** Pages that between them ask for every measure, right and wrong. */
export const MADE_SET: readonly MadePage[] = [
  {
    why: 'six characters, of which four were found: one of three shingles',
    label: {
      id: 'sluice',
      body: '老水闸又转了',
      with: ['老 水闸', '转了'],
      without: ['免责声明'],
      title: '老水闸又转了',
      published: '2026-03-01T23:30:00Z',
      authors: ['By 林之问', '陈述'],
      source: '河口日报',
      editor: '陆青禾',
      images: ['https://img.example/1.jpg', 'http://img.example/2.jpg'],
      original_title: '《老水闸》',
      truncated: true,
      paragraphs: 1,
    },
    found: {
      text: '老水闸又',
      title: '老水闸又转了_河口',
      published: '2026-03-02',
      authors: ['陈述', '记者林之问'],
      source: { name: '河口日报' },
      editors: ['陆青禾'],
      images: [{ url: 'https://img.example/2.jpg' }, 'http://img.example/1.jpg'],
      originalTitle: '老水闸',
    },
    scores: {
      ...{ p: 1, r: 1 / 3, bag: 0.8, exact: 0, with: 0.5, without: 1, title: 1, date: 1, author: 1 },
      ...{ source: 1, editor: 1, images: 1, original: 1, cut: 0, paras: 1, alarm: 0 },
    },
  },
  {
    why: 'five words, of which four were found behind another one; what is null must not be there',
    label: {
      id: 'lock',
      body: 'The old lock turns again.',
      with: ['old lock'],
      without: ['Home the', 'Sign up'],
      title: null,
      published: null,
      authors: [],
      source: null,
      truncated: false,
    },
    found: {
      text: 'Home the old lock turns',
      title: 'Lock',
      authors: ['A. Lin'],
      quality: { flags: ['hacked'] },
    },
    scores: {
      ...{ p: 0.5, r: 0.5, bag: 0.8, exact: 0, with: 1, without: 0.5, title: 0, date: 1, author: 0 },
      ...{ source: 1, cut: 1, alarm: 1 },
    },
  },
  {
    why: 'a label without captions: they do not count, and are not in the text that must not hold them',
    label: { id: 'plain', body: 'a b c d', without: ['e f'], paragraphs: 1 },
    found: CAPTIONED,
    scores: { p: 1, r: 1, bag: 1, exact: 1, without: 1, paras: 1, alarm: 0 },
  },
  {
    why: 'a label with captions: they count; paragraphs are those without',
    label: { id: 'captioned', body: 'A, b, c, d! E f g h', with: ['e f'], paragraphs: 2 },
    found: CAPTIONED,
    scores: { p: 1, r: 1, bag: 1, exact: 1, with: 1, paras: 0, alarm: 0 },
  },
  {
    why: 'nothing was found: it counts against recall, and not against precision',
    label: {
      id: 'gone',
      body: '渡口换了新船',
      with: ['新船'],
      without: ['广告'],
      title: '渡口',
      published: '2026-01-01',
      authors: ['林之问'],
      first: '渡口',
      paragraphs: 1,
      truncated: false,
    },
    found: null,
    scores: {
      ...{
        r: 0,
        bag: 0,
        exact: 0,
        with: 0,
        without: 1,
        title: 0,
        date: 0,
        author: 0,
        ends: 0,
        paras: 0,
        cut: 1,
      },
    },
  },
  {
    why: 'a list in which none was found',
    label: { id: 'list', kind: 'list', body: '一' },
    found: null,
    scores: { reject: 1 },
  },
  {
    why: 'another page in which one was',
    label: { id: 'other', kind: 'other' },
    found: { text: '一' },
    scores: { reject: 0 },
  },
  {
    why: 'the phrase and the word',
    label: { id: 'hacked', overwritten: PHRASE },
    found: { text: '', suspects: [{ phrase: '彩票' }, { phrase: '乐彩平台', suggestion: '水闸' }] },
    scores: { phrase: 1, word: 1, wrongword: 0 },
  },
  {
    why: 'the phrase and another word',
    label: { id: 'mistaken', overwritten: PHRASE },
    found: { text: '', suspects: [{ phrase: '乐彩_平台', suggestion: '渡口' }] },
    scores: { phrase: 1, word: 0, wrongword: 1 },
  },
  {
    why: 'half of the phrase is none, and no word is no wrong one',
    label: { id: 'half', overwritten: PHRASE },
    found: { text: '', suspects: [{ phrase: '乐彩', suggestion: '水闸' }] },
    scores: { phrase: 0, word: 0, wrongword: 0 },
  },
  {
    why: 'hacked as labelled: no false alarm',
    label: { id: 'raised', hacked: true, title: '渡口换了新船' },
    found: { title: '渡口换了新船', quality: { flags: ['hacked', 'truncated'] } },
    scores: { title: 1 },
  },
  {
    why: 'beginning and end, a line aside that may be there',
    label: { id: 'ends', first: '正文 开始', last: '到此结束', optional: ['本报讯', '（完）'] },
    found: { text: '本报讯\n正文开始，一些话。到此结束。（完）' },
    scores: { ends: 1, alarm: 0 },
  },
  {
    why: 'thirteen characters behind the end are too many',
    label: { id: 'run-on', last: '到此结束' },
    found: { text: `正文开始，到此结束${'又'.repeat(13)}` },
    scores: { ends: 0, alarm: 0 },
  },
  {
    why: 'right to the space, line breaks aside',
    label: { id: 'spaced', spaces: true, body: '35个 iPhone 手\n机' },
    found: { text: '35个 iPhone 手机' },
    scores: { p: 1, r: 1, bag: 1, exact: 1, spaces: 1, alarm: 0 },
  },
  {
    why: 'a space too few changes no token',
    label: { id: 'unspaced', spaces: true, body: '手 机' },
    found: { id: 'unspaced', text: '手机' },
    scores: { p: 1, r: 1, bag: 1, exact: 1, spaces: 0, alarm: 0 },
  },
  {
    why: 'any of some titles; less than three fifths of one; the wrong day, name, source, picture, headline, cut',
    label: {
      id: 'wrong',
      title: '渡口',
      title_any: ['渡口', '新船'],
      published: '2026-03-01',
      authors: ['林之问'],
      source: '河口日报',
      editor: ['陆青禾', '周渡'],
      images: [],
      original_title: '渡口',
      truncated: false,
    },
    found: {
      text: '',
      title: '渡口的新船',
      published: '2026-03-02T12:00:00+08:00',
      authors: ['林之问', '陈述'],
      source: '河口晚报',
      editors: ['陆青禾'],
      images: ['https://img.example/1.jpg'],
      originalTitle: '新渡口',
      quality: { flags: ['truncated'] },
      suspects: [{ phrase: '乐彩' }],
    },
    scores: { title: 0, date: 0, author: 0, source: 0, editor: 0, images: 0, original: 0, cut: 0, alarm: 1 },
  },
];

/** Of all of them, worked out by hand: sums over the pages that have each. */
export const MADE_MEANS: Readonly<Record<string, number>> = {
  p: 5.5 / 6,
  r: (1 / 3 + 0.5 + 4) / 7,
  f1: 2 / (6 / 5.5 + 7 / (1 / 3 + 4.5)),
  bag: 5.6 / 7,
  exact: 4 / 7,
  with: 2.5 / 4,
  without: 3.5 / 4,
  ends: 1 / 3,
  paras: 2 / 4,
  spaces: 1 / 2,
  title: 2 / 5,
  date: 2 / 4,
  author: 1 / 4,
  source: 2 / 3,
  editor: 1 / 2,
  images: 1 / 2,
  original: 1 / 2,
  cut: 2 / 4,
  reject: 1 / 2,
  alarm: 2 / 9,
  phrase: 2 / 3,
  word: 1 / 3,
  wrongword: 1 / 3,
};

const lines = (records: readonly object[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

/** The set as files: labels, and predictions named by the id of the page. */
export const MADE_FILES = {
  'made/gold.jsonl': lines(MADE_SET.map(({ label }) => label)),
  'pred.ndjson': lines(
    MADE_SET.flatMap(({ label: { id }, found }) => (found === null ? [] : [{ ...found, id }])),
  ),
};
