import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanText } from '../../src/clean-text.js';
import { withoutSpace } from '../../src/html/witness.js';
import type { Article, ArticleBlock } from '../../src/model/article.js';
import { toMarkdown } from '../../src/stages/write/to-markdown.js';

const HEADER = /^---\n(.*?)\n---\n/s;

const FIRST = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';
const LAST = '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。';

function articleFrom(text: string, options: Parameters<typeof cleanText>[1] = {}): Article {
  const outcome = cleanText(text, options);
  if (outcome.status !== 'article') throw new Error(`${outcome.status}: ${outcome.message}`);
  return outcome;
}

/** An article with these blocks, and nothing to be read about it but its title. */
function articleOf(blocks: readonly ArticleBlock[], fields: Partial<Article> = {}): Article {
  const text = blocks
    .map((block) => block.text)
    .filter((own) => own !== '')
    .join('\n\n');
  return {
    ...articleFrom(`<p>${FIRST}</p>`),
    title: '河口镇修好老水闸',
    ...fields,
    blocks: [...blocks],
    text,
  };
}

const paragraph = (text: string): ArticleBlock => ({ type: 'paragraph', text });
const again = (article: Article): Article => articleFrom(toMarkdown(article), { as: 'markdown' });
const body = (article: Article): string => toMarkdown(article).replace(HEADER, '').trim();

describe('the header', () => {
  it('holds what is known, under the names that Hexo and Hugo read', () => {
    const article = articleOf([paragraph(FIRST)], {
      published: '2024-05-06T07:08+08:00',
      modified: '2024-05-07',
      authors: ['沈小舟', '江平'],
      source: '河口日报',
      site: 'River Times',
      keywords: ['水闸', '#渡口'],
      categories: ['本地'],
      language: 'zh-Hans',
      input: { ...articleOf([]).input, url: 'https://river.example/a' },
    });
    expect(parse(HEADER.exec(toMarkdown(article))![1]!)).toEqual({
      title: '河口镇修好老水闸',
      date: '2024-05-06T07:08+08:00',
      updated: '2024-05-07',
      author: ['沈小舟', '江平'],
      source: '河口日报',
      site: 'River Times',
      lang: 'zh-Hans',
      categories: ['本地'],
      tags: ['水闸', '#渡口'],
      url: 'https://river.example/a',
    });
  });

  it.each([
    '河口: 水闸',
    '"水闸"修好了',
    '# 水闸',
    '- 水闸',
    '[水闸] 修好了',
    '@水闸 {1}',
    '---',
    'null',
    '2024',
    "it's",
    '水闸 #1',
  ])('keeps the title %s', (title) => {
    const article = articleOf([paragraph(FIRST), paragraph(LAST)], { title });
    expect(parse(HEADER.exec(toMarkdown(article))![1]!)).toMatchObject({ title });
    expect(again(article).title).toBe(title);
  });

  it('leaves out what is unknown', () => {
    const article = articleOf([paragraph(FIRST)], { title: null, language: null });
    expect(toMarkdown(article)).not.toContain('title');
    expect(toMarkdown(article)).not.toContain('null');
  });
});

describe('blocks', () => {
  it.each<[string, ArticleBlock, string]>([
    ['a paragraph', paragraph('河口'), '河口'],
    ['a heading', { type: 'heading', level: 3, text: '河口' }, '### 河口'],
    [
      'a heading of the first level, which is the title',
      { type: 'heading', level: 1, text: '河口' },
      '## 河口',
    ],
    ['a quote', { type: 'quote', text: '河口' }, '> 河口'],
    ['a list item', { type: 'list-item', text: '河口' }, '- 河口'],
    [
      'an image',
      {
        type: 'image',
        text: '',
        image: { url: 'https://x.example/a b).jpg', caption: null, alt: '水[闸]' },
      },
      '![水\\[闸\\]](https://x.example/a%20b%29.jpg)',
    ],
  ])('%s', (_name, block, markdown) => {
    expect(body(articleOf([block]))).toBe(markdown);
  });
});

/** Words that Markdown would read as more than words. */
const TRAPS = [
  '# 河口',
  '## 河口',
  '#河口#',
  '- 河口',
  '+ 河口',
  '* 河口',
  '> 河口',
  '1. 河口',
  '12. 河口',
  '1.5 米',
  '---',
  '===',
  '***',
  '*河口*',
  '**河口**',
  '_河_口_',
  '__河口__',
  '`河口`',
  '```',
  '~~河口~~',
  '[河口](https://x.example/a)',
  '![河口](a.jpg)',
  '[河口]: https://x.example/a',
  '[河口][1]',
  '<p>河口</p>',
  '<script>',
  '<https://x.example>',
  'a\\b',
  '\\',
  '\\*河口\\*',
  '河口\\',
  '&lt;河口&gt;',
  '&amp;',
  'a | b',
  '| a | b |',
  '2*3*4',
  'snake_case_name',
  '3 < 4 > 2',
  '{{ 河口 }}',
  '(河口)',
  '!河口',
  '河口  渡口',
  '    四格',
];

describe('a text written and cleaned again', () => {
  it.each(TRAPS)('keeps %s at the start of a paragraph', (trap) => {
    const article = articleOf([paragraph(FIRST), paragraph(`${trap} ${LAST}`), paragraph(LAST)]);
    expect(withoutSpace(again(article).text)).toBe(withoutSpace(article.text));
  });

  it.each(TRAPS)('keeps %s within a paragraph', (trap) => {
    const article = articleOf([paragraph(FIRST), paragraph(`水闸上写着${trap}，${LAST}`), paragraph(LAST)]);
    expect(withoutSpace(again(article).text)).toBe(withoutSpace(article.text));
  });

  it.each(TRAPS)('keeps %s in a heading, a list and a quote', (trap) => {
    const article = articleOf([
      paragraph(FIRST),
      { type: 'heading', level: 2, text: `${trap} 的由来` },
      paragraph(LAST),
      { type: 'list-item', text: `${trap} 在渡口的东边，旁边是新修的石桥。` },
      { type: 'quote', text: `${trap} 是老人常说的一句话，他每天都要说一遍。` },
      paragraph(FIRST.replace('三年', '五年')),
    ]);
    expect(withoutSpace(again(article).text)).toBe(withoutSpace(article.text));
  });

  it('keeps line ends within a block as white space', () => {
    const article = articleOf([
      paragraph(FIRST),
      paragraph(`河水东流，\n渡口无人，\n老船自横。`),
      paragraph(LAST),
    ]);
    expect(withoutSpace(again(article).text)).toBe(withoutSpace(article.text));
  });

  it('keeps the kinds of blocks', () => {
    const article = articleOf([
      paragraph(FIRST),
      { type: 'heading', level: 3, text: '渡口的由来' },
      { type: 'list-item', text: '渡口在镇子的东边，旁边是新修的石桥。' },
      { type: 'quote', text: '水来了，秧苗就有救了，老人常常这样说。' },
      paragraph(LAST),
    ]);
    expect(again(article).blocks).toEqual(article.blocks);
  });

  it('keeps title, date, authors and source', () => {
    const article = articleOf([paragraph(FIRST), paragraph(LAST)], {
      published: '2024-05-06T07:08:09+08:00',
      authors: ['沈小舟'],
      source: '河口日报',
      language: 'zh-Hans',
    });
    const { title, published, authors, source, language } = article;
    expect(again(article)).toMatchObject({ title, published, authors, source, language });
  });

  it('of a page keeps its text', () => {
    const page = `<html><body><h1>河口镇修好老水闸</h1><div class="story"><p>${FIRST}</p>
      <p>水闸上写着 &lt;b&gt;*停*&lt;/b&gt;，还有 [1] 和 snake_case。</p>
      <h2>1. 由来</h2><p>${LAST}</p></div></body></html>`;
    const article = articleFrom(page);
    expect(article.text).toContain('<b>*停*</b>');
    expect(again(article).text).toBe(article.text);
  });

  it('whatever marks stand in it, keeps them', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...`*_\`[]()<>#+-.!\\|~&;:"'=1aB河口 ，`),
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const article = articleOf([
          paragraph(FIRST),
          paragraph(`水闸上写着${one}河口镇的人都认得${other}，${LAST}`),
          paragraph(LAST),
        ]);
        expect(withoutSpace(again(article).text)).toBe(withoutSpace(article.text));
      }),
      { numRuns: 500 },
    );
  });
});
