import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleBlock, LedgerEntry } from '../../src/model/article.js';
import type { GoneStretch, Passage } from '../../src/model/report.js';
import { trace } from '../../src/pipeline.js';
import { documentOfRecord } from '../../src/report/document-of-record.js';
import { documentOfTrace } from '../../src/report/document-of-trace.js';
import { inferPlaces } from '../../src/report/infer-places.js';
import { passagesOf } from '../../src/report/passages.js';
import { restore } from '../../src/text/restore.js';
import { FIRST, page, SECOND } from '../support/pages.js';
import { CREDIT, FULL, TYPED } from '../support/report-runs.js';

const PAGE = page(
  '河口镇修好老水闸',
  FIRST.replace('转动，', '转\u200b动，'),
  `${SECOND}（完）`,
  CREDIT,
).replace('<body>', '<body><nav><a href="/">首页</a></nav>');

const traced = (html: string) =>
  trace({ path: 'a.html', relative: 'a.html', bytes: new TextEncoder().encode(html) }, { ledger: true });

/** The input's text, as the passages have it. */
function textOf(blocks: readonly ArticleBlock[], passages: readonly Passage[]): string {
  return passages
    .map(({ article, stretches }) =>
      stretches
        .map((one) =>
          Array.isArray(one)
            ? blocks[article!]!.text.slice(one[0], one[1])
            : (one as GoneStretch).isState === true
              ? ''
              : (one as GoneStretch).text,
        )
        .join(''),
    )
    .join('');
}

const SPACE = /\s/g;
const ink = (text: string): string => text.replaceAll(SPACE, '');

describe('passages of a page that was just cleaned', () => {
  const seen = traced(PAGE);
  const { passages, causes, blocks } = documentOfTrace(seen);

  it('hold the input’s text in reading order', () => {
    const { text, ledger } = seen.assembled;
    expect(ink(textOf(blocks, passages!))).toBe(ink(restore(text, ledger)));
  });

  it('say of each cut where it stood, and by which rule', () => {
    const cut = (rule: string): Passage =>
      passages!.find(({ stretches }) =>
        stretches.some((one) => !Array.isArray(one) && causes[(one as GoneStretch).by]!.rule === rule),
      )!;
    expect(cut('editor-credit')).toMatchObject({ type: 'paragraph', stretches: [{ text: CREDIT }] });
    expect(cut('editor-credit').article).toBeUndefined();
    expect(cut('end-mark').article).toBe(blocks.length - 1);
    expect(cut('headline')).toMatchObject({ type: 'heading', readAs: expect.arrayContaining(['title']) });
    expect(cut('zero-width-characters').article).toBe(0);
  });
});

const HEADED = `---
title: 渡口换了新船
date: 2024-05-06
---
<p>编辑：陆青禾</p><p>${FIRST}</p><p><img src="https://img.example/a.jpg"></p><p>${SECOND}</p><p><img src="https://img.example/b.jpg"></p>
<p>免责声明：本文仅代表作者个人观点，与本网站无关。</p>`;

describe('passages of a record', () => {
  it.each([
    ['a page with a menu and teasers', FULL],
    ['a page with blocks of all types', TYPED],
    ['a file with a header and pictures', HEADED],
  ])('hold the input’s text in reading order: %s', (_what, html) => {
    const { outcome, assembled } = traced(html);
    const { passages, blocks } = documentOfRecord(outcome);
    expect(ink(textOf(blocks, passages!))).toBe(ink(restore(assembled.text, assembled.ledger)));
    expect(assembled.ledger.length).toBeGreaterThan(0);
  });

  it('are those of the page that it was made of', () => {
    const seen = traced(PAGE);
    const record = JSON.parse(JSON.stringify(seen.outcome)) as Article;
    const plain = ({ passages }: ReturnType<typeof documentOfRecord>) =>
      passages?.map(({ article, stretches }) => ({ article, stretches }));
    expect(plain(documentOfRecord(record))).toEqual(plain(documentOfTrace(seen)));
  });

  it('are not known without a ledger', () => {
    const { ledger: _ledger, ...record } = traced(PAGE).outcome as Article;
    expect(documentOfRecord(record).passages).toBeNull();
  });
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyBlock: fc.Arbitrary<ArticleBlock> = fc.oneof(
  anyText.filter((text) => text !== '').map((text) => ({ type: 'paragraph' as const, text })),
  fc.constant({ type: 'image' as const, text: '', image: { url: 'a.png', caption: null, alt: null } }),
);
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    at: fc.nat(80),
    rule: fc.constantFrom('navigation', 'end-mark', '__proto__'),
    reason: fc.constantFrom('a', 'b'),
    text: anyText,
    instead: anyText,
  },
  { requiredKeys: ['at', 'rule', 'reason', 'text'] },
);

it('whatever a ledger says, each block is there once, in order, and each entry once', () => {
  fc.assert(
    fc.property(
      fc.array(anyBlock, { maxLength: 6 }),
      fc.array(anyEntry, { maxLength: 12 }),
      fc.array(fc.constantFrom('navigation', 'end-mark')),
      (blocks, ledger, took) => {
        const removed = took.map((rule) => ({ rule, reason: '', blocks: 1, characters: 1 }));
        const { passages } = passagesOf({
          blocks,
          ledger,
          places: inferPlaces({ blocks, removed, ledger }),
        });
        const numbers = passages.flatMap(({ article }) => (article === undefined ? [] : [article]));
        expect(numbers).toEqual(blocks.map((_, number) => number));
        const gone = passages.flatMap(({ stretches }) => stretches.filter((one) => !Array.isArray(one)));
        expect(gone.map((one) => (one as GoneStretch).text).sort()).toEqual(
          ledger.map(({ text }) => text).sort(),
        );
        for (const { article, stretches } of passages)
          for (const one of stretches)
            if (Array.isArray(one)) {
              expect(one[0]).toBeLessThan(one[1]!);
              expect(one[1]).toBeLessThanOrEqual(blocks[article!]!.text.length);
            }
      },
    ),
  );
});
