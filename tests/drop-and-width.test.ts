import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { inputText, restoredText } from '../src/conservation.js';
import { withoutSpace } from '../src/html/witness.js';
import type { Article, Outcome } from '../src/model/article.js';
import type { CleanOptions } from '../src/model/options.js';
import { clean, trace } from '../src/pipeline.js';
import { halfWidth } from '../src/text/half-width.js';
import { restore } from '../src/text/restore.js';
import { CASES } from './support/cases.js';
import { anyInput } from './support/generated-pages.js';

const MANY = 20_000;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
/** Of any fixture: what is kept of it opens and closes with lines that somebody may want dropped. */
const linesOf = (outcome: Outcome): readonly string[] => {
  const lines = outcome.status === 'article' ? outcome.text.split('\n').filter((line) => line !== '') : [];
  return [lines[0], lines[Math.floor(lines.length / 2)]].filter((line) => line !== undefined);
};

const pinned = ({ input: _input, ...article }: Article): object => article;

function expectConserved(outcome: Outcome, seen: ReturnType<typeof trace>): void {
  expect(restoredText(seen)).toBe(inputText(seen));
  if (outcome.status === 'article')
    expect(withoutSpace(restore(outcome.text, outcome.ledger ?? []))).toBe(inputText(seen));
}

describe.each(CASES)('$name', ({ source, options }) => {
  const plainOptions = { ...options, dropLines: undefined, width: undefined, ledger: true };
  const plain = clean(source, plainOptions);

  it('with --width: the same article in half width, and its books give the input back', () => {
    const narrow = clean(source, { ...plainOptions, width: true });
    expectConserved(narrow, trace(source, { ...plainOptions, width: true }));
    if (plain.status !== 'article' || narrow.status !== 'article') return void expect(narrow).toEqual(plain);
    expect(narrow.text).toBe(halfWidth(plain.text));
    expect(narrow.title).toBe(plain.title && halfWidth(plain.title));
    expect(narrow.quality).toEqual(plain.quality);
    expect(narrow.blocks.map(({ text }) => text)).toEqual(plain.blocks.map(({ text }) => halfWidth(text)));
    if (!FULL_WIDTH.test(JSON.stringify(plain))) expect(pinned(narrow)).toEqual(pinned(plain));
  });

  it('with --drop-lines: these lines go, all others stay, and the books give the input back', () => {
    const dropped = linesOf(plain);
    const both: CleanOptions = {
      ...plainOptions,
      dropLines: dropped.map((equals) => ({ equals })),
      width: true,
    };
    const outcome = clean(source, both);
    expectConserved(outcome, trace(source, both));
    if (plain.status !== 'article' || outcome.status !== 'article') return;
    const gone = new Set(dropped.map(halfWidth));
    const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
    expect(lines(outcome.text)).toEqual(lines(halfWidth(plain.text)).filter((line) => !gone.has(line)));
  });
});

it('on any page, with letters of any width: the books give the input back', () => {
  const wide = (text: string): string =>
    text.replaceAll(/[a-z0-9](?=[^<>]*(?:<|$))/gi, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const options: CleanOptions = {
    width: true,
    ledger: true,
    encoding: 'utf-8',
    dropLines: [{ contains: '１' }, { startsWith: '渡' }],
  };
  fc.assert(
    fc.property(anyInput, (page) => {
      const bytes = new TextEncoder().encode(wide(page));
      const source = { path: 'in', relative: 'in', bytes };
      expectConserved(clean(source, options), trace(source, options));
    }),
    { numRuns: 100 },
  );
});

describe('lines to drop', () => {
  const A = '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色，码头上站满了人。';
  const B = '镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子里存着。';
  const PAGE = `<html><head><title>渡口换了新船</title></head><body><h1>渡口换了新船</h1><div class="story"><p>${A}</p><p>　望溪　慢读ＡＰＰ&nbsp;</p><p>${B}</p></div></body></html>`;
  const textOf = (input: string, options: CleanOptions): string => {
    const outcome = cleanText(input, { profiles: [], ...options });
    return outcome.status === 'article' ? outcome.text : outcome.status;
  };

  it.each([
    ['as the page has it', { equals: '望溪　慢读ＡＰＰ' }],
    ['as the article has it', { equals: '望溪 慢读ＡＰＰ' }],
    ['as the article has it with --width', { equals: '望溪 慢读APP' }],
    ['by a pattern', { matches: '^望溪.+$', maxLength: 20 }],
  ])('%s', (_name, pattern) => {
    expect(textOf(PAGE, { dropLines: [pattern] })).toBe(`${A}\n\n${B}`);
    expect(textOf(PAGE, { dropLines: [pattern], without: ['user-line'] })).toContain('慢读');
  });

  it.each<[name: string, input: string, more?: CleanOptions]>([
    ['a dump', `渡口换了新船\n\n${A}\n\n望溪慢读\n\n${B}\n`],
    ['Markdown', `${A}\n\n> 望溪慢读\n\n${B}\n`, { as: 'markdown' }],
    ['front matter and markup', `---\ntitle: 渡口换了新船\n---\n<p>${A}</p><p>望溪慢读</p><p>${B}</p>`],
  ])('in %s', (_name, input, more = {}) => {
    const text = textOf(input, { ...more, dropLines: [{ equals: '望溪慢读' }] });
    expect(text).not.toContain('望溪慢读');
    for (const line of [A, B]) expect(text).toContain(line);
  });

  it('what other rules cut of a line is no part of it', () => {
    const hidden = PAGE.replace('&nbsp;', '<span style="display:none">隐藏的字</span>');
    expect(textOf(hidden, { dropLines: [{ equals: '望溪 慢读APP' }] })).toBe(`${A}\n\n${B}`);
  });

  it('a block of many lines and many cuts takes linear time', () => {
    const verse = '潮来<span style="display:none">隐</span>船去<br>'.repeat(MANY);
    const input = PAGE.replace('&nbsp;', `<br>${verse}`);
    expect(textOf(input, { dropLines: [{ equals: '潮来船去' }] })).not.toContain('潮来船去');
  });

  it('the ledger names the rule and the reason', () => {
    const outcome = cleanText(PAGE, {
      profiles: [],
      ledger: true,
      dropLines: [{ contains: '慢读', why: 'line of the column' }],
    });
    expect(outcome.status === 'article' && outcome.ledger).toContainEqual(
      expect.objectContaining({ rule: 'user-line', reason: 'line of the column' }),
    );
  });
});
