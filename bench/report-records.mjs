// Records as `clean --ledger --all` writes them, made: a menu, an article, teasers and a foot, each with its words.
const WORDS = [
  '渡口',
  '老船',
  '水闸',
  '稻田',
  '石桥',
  '柳树',
  '茶园',
  '码头',
  '灯塔',
  '钟楼',
  '集市',
  '磨坊',
];
const SENTENCE = '昨天上午靠岸之后没有再离开，守门的老人把钥匙挂在门后，从来没有生过锈';

const word = (i, k) => WORDS[(i * 7 + k * 5 + ((i * k) % 11)) % WORDS.length];
const sentence = (i, k) =>
  `${word(i, k)}的第${(i * 31 + k * 17) % 9973}个${word(k, i)}${SENTENCE.slice((i + k) % 12)}。`;

function articleOf(i) {
  const blocks = Array.from({ length: 6 + (i % 20) }, (_, k) => {
    return {
      type: 'paragraph',
      text: Array.from({ length: 2 + (k % 3) }, (_s, n) => sentence(i, k + n)).join(''),
    };
  });
  const text = blocks.map((block) => block.text).join('\n\n');
  const cut = (at, rule, reason, words) => ({ at, rule, reason, text: words });
  const ledger = [
    ...Array.from({ length: 40 }, (_, k) => cut(0, 'navigation', 'mostly links', `${word(k, 1)}${k}`)),
    cut(0, 'headline', 'the headline', sentence(i, 0)),
    ...Array.from({ length: 60 }, (_, k) =>
      cut(text.length, 'recommendation', 'teasers', sentence(i + k, k)),
    ),
    ...Array.from({ length: 20 }, (_, k) =>
      cut(text.length, 'footer', 'foot of the page', `${word(k, 3)}${k}`),
    ),
  ];
  return { blocks, text, ledger };
}

const input = (i) => ({
  path: `pages/${i}.html`,
  format: i % 3 === 0 ? 'dump' : 'page',
  encoding: i % 5 === 0 ? 'gb18030' : 'utf-8',
  bytes: 20_000,
  sha256: (i * 2654435761).toString(16).padStart(64, '0').slice(-64),
  url: `https://news${i % 300}.example/${i}.html`,
});

/** The i-th of any number of records, always the same. */
export function madeRecord(i) {
  if (i % 40 === 0)
    return {
      schema: 1,
      status: 'rejected',
      verdict: 'listing',
      message: 'a list',
      evidence: { verdict: [{ signal: 'lines that are links', weight: 1 }] },
      input: input(i),
    };
  const { blocks, text, ledger } = articleOf(i);
  const rules = ['footer', 'headline', 'navigation', 'recommendation'];
  return {
    schema: 1,
    status: 'article',
    title: sentence(i, 0),
    subtitle: null,
    originalTitle: null,
    authors: [],
    editors: [],
    people: [],
    source: null,
    agency: null,
    site: `site ${i % 300}`,
    account: null,
    dateline: null,
    published: '2024-05-06',
    modified: null,
    crawled: null,
    language: 'zh-Hans',
    categories: [],
    keywords: [],
    lead: null,
    blocks,
    text,
    images: [],
    links: [],
    next: null,
    duplicateOf: null,
    input: input(i),
    evidence: { title: 'h1', published: 'line near the body', format: 'has <html>', encoding: 'valid UTF-8' },
    quality: { score: ((i * 37) % 1000) / 1000, complete: true, flags: i % 9 === 0 ? ['truncated'] : [] },
    suspects: [],
    removed: rules.map((rule) => ({ rule, reason: rule, blocks: 1, characters: 100 + (i % 900) })),
    fingerprint: { text: '', near: '' },
    ledger,
  };
}
