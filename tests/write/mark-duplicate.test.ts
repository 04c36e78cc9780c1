import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';
import { markDuplicate } from '../../src/stages/write/mark-duplicate.js';
import { serialise } from '../../src/stages/write/serialise.js';

const TEXT =
  '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。守闸的老人说，钥匙从来没有生过锈。';

function article(): Article {
  const outcome = cleanText(`<h1>老水闸</h1><p>${TEXT}</p><p>${TEXT}</p>`, { profiles: [] });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const ARTICLE = article();

/** What looks like the key, as text: bare, escaped, cut. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"duplicateOf":null',
        '"duplicateOf": null',
        '\\"duplicateOf\\":null',
        'duplicateOf',
        '"',
        '\\',
        '\n',
        ',"duplicateOf":null,',
        '\u202e\u200b\u001b[31m\u{e0041}\ud800',
        '$&$1',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

describe('markDuplicate', () => {
  it.each(['ndjson', 'json'] as const)('is what writing the article with it would give: %s', (format) => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, text, path) => {
        const written: Article = {
          ...ARTICLE,
          title,
          text,
          authors: [text],
          dateline: { agency: title, place: null, date: null },
          keywords: [title, text],
          blocks: [{ type: 'paragraph', text }],
          links: [{ url: title, text }],
          next: text,
        };
        const marked = markDuplicate(serialise(written, format), format, path);
        expect(marked).toBe(serialise({ ...written, duplicateOf: path }, format));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['text', 'markdown'] as const)('leaves %s as it is', (format) => {
    const written = serialise(
      { ...ARTICLE, text: '"duplicateOf":null', title: '"duplicateOf": null' },
      format,
    );
    expect(markDuplicate(written, format, 'a.html')).toBe(written);
  });

  it('leaves what is no article, and what is marked', () => {
    expect(markDuplicate('', 'ndjson', 'a.html')).toBe('');
    const marked = markDuplicate(serialise(ARTICLE, 'ndjson'), 'ndjson', 'a.html');
    expect(marked).toContain('"duplicateOf":"a.html"');
    expect(markDuplicate(marked, 'ndjson', 'b.html')).toBe(marked);
  });
});
