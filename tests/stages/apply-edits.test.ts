import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Container, Page } from '../../src/model/page.js';
import type { Edit } from '../../src/model/rules.js';
import { appliedEdits } from '../../src/stages/repair/applied-edits.js';
import { applyEdits as applyInOrder } from '../../src/stages/repair/apply-edits.js';

const SPACE = /\s+/g;
const BASE = { rule: 'r', reason: 'why' } as const;

const replace = (block: number, start: number, end: number, replacement: string, rule = 'r'): Edit => ({
  ...BASE,
  rule,
  kind: 'replace',
  block,
  start,
  end,
  replacement,
});
const join = (block: number, separator: '' | ' ' = ''): Edit => ({ ...BASE, kind: 'join', block, separator });
const split = (block: number, at: number): Edit => ({ ...BASE, kind: 'split', block, at });

const ROOT: Container = {
  tag: '#root',
  attributes: {},
  className: '',
  id: '',
  depth: 0,
  parent: -1,
  isInline: false,
  hidden: null,
  first: 0,
  end: 0,
};

function pageOf(texts: readonly string[], part: Partial<Block> = {}): Page {
  const blocks = texts.map((text): Block => {
    return { type: 'paragraph', text, container: 0, spans: [], isAfterGap: false, mended: [], ...part };
  });
  return {
    format: 'dump',
    isText: true,
    isMarkdown: false,
    url: null,
    head: { title: '', language: '', base: '', metas: [], links: [], states: [] },
    frontMatter: null,
    containers: [{ ...ROOT, end: blocks.length }],
    blocks,
    comments: [],
    site: null,
    bodyRows: [],
    removeRows: [],
    fieldHits: {},
  };
}

const textsOf = (page: Page): string[] => page.blocks.map(({ text }) => text);

/** What stood in the input where a block stands now. */
function before({ text, mended }: Block): string {
  let out = '';
  let from = 0;
  for (const { at, original, replacement } of mended) {
    out += text.slice(from, at) + original;
    from = at + replacement.length;
  }
  return out + text.slice(from);
}

const bare = (texts: readonly string[]): string => texts.join('').replace(SPACE, '');

/** As `repair` does it. */
const applyEdits = (page: Page, edits: readonly Edit[]): Page => applyInOrder(page, appliedEdits(edits));

describe('applyEdits', () => {
  it('replaces, and keeps what stood there', () => {
    const { blocks } = applyEdits(pageOf(['河口  水闸']), [replace(0, 2, 4, ' ')]);
    expect(blocks[0]?.text).toBe('河口 水闸');
    expect(blocks[0]?.mended).toEqual([{ ...BASE, at: 2, original: '  ', replacement: ' ' }]);
  });

  it('takes edits in any order', () => {
    const edits = [replace(0, 6, 7, 'Y'), replace(0, 0, 1, 'XX'), split(0, 4)];
    const [one, other] = [edits, edits.toReversed()].map((list) => applyEdits(pageOf(['abcdefghi']), list));
    expect(textsOf(one!)).toEqual(['XXbcd', 'efYhi']);
    expect(other).toEqual(one);
  });

  it('applies the first of two replacements that overlap, and each once', () => {
    const edits = [replace(0, 2, 5, 'B', 'b'), replace(0, 1, 3, 'A', 'c'), replace(0, 1, 3, 'A', 'c')];
    const { blocks } = applyEdits(pageOf(['012345']), edits);
    expect(blocks[0]?.text).toBe('0A345');
    expect(blocks[0]?.mended).toHaveLength(1);
  });

  it('applies the longer of two replacements that start at one place', () => {
    const edits = [replace(0, 1, 3, 'A', 'a'), replace(0, 1, 5, 'B', 'b')];
    expect(textsOf(applyEdits(pageOf(['012345']), edits))).toEqual(['0B5']);
  });

  it('joins a run of blocks with what is to stand between them', () => {
    const page = applyEdits(pageOf(['河口', '水闸', 'old', 'gate', '完']), [
      join(0),
      join(1, ' '),
      join(2, ' '),
    ]);
    expect(textsOf(page)).toEqual(['河口水闸 old gate', '完']);
  });

  it('leaves the last block alone where it is to be joined to the next', () => {
    expect(textsOf(applyEdits(pageOf(['a', 'b']), [join(1)]))).toEqual(['a', 'b']);
  });

  it('splits a block; every piece but the first stands after a gap', () => {
    const { blocks } = applyEdits(pageOf(['河口水闸渡口']), [split(0, 4), split(0, 2), split(0, 2)]);
    expect(blocks.map(({ text, isAfterGap }) => [text, isAfterGap])).toEqual([
      ['河口', false],
      ['水闸', true],
      ['渡口', true],
    ]);
  });

  it('splits a block and joins its last piece to the next', () => {
    expect(textsOf(applyEdits(pageOf(['abcd', 'ef']), [split(0, 2), join(0)]))).toEqual(['ab', 'cdef']);
  });

  it('splits nothing at the ends of a block', () => {
    expect(textsOf(applyEdits(pageOf(['abcd']), [split(0, 0), split(0, 4)]))).toEqual(['abcd']);
  });

  it('moves spans along with their text', () => {
    const span = { tag: 'a', className: '', href: '/x', hidden: null, container: 0 };
    const page = pageOf(['ab--cdef'], { spans: [{ ...span, start: 4, end: 7 }] });
    const { blocks } = applyEdits(page, [replace(0, 2, 4, ''), split(0, 6)]);
    const linked = blocks.map((block) => block.spans.map(({ start, end }) => block.text.slice(start, end)));
    expect(linked).toEqual([['cd'], ['e']]);
  });

  it('gives containers their blocks under the new numbers', () => {
    const page = pageOf(['a', 'b', 'cd', 'e']);
    const inner = { ...ROOT, tag: 'div', depth: 1, parent: 0, first: 2, end: 4 };
    const { containers, blocks } = applyEdits({ ...page, containers: [...page.containers, inner] }, [
      join(0),
      split(2, 1),
    ]);
    expect(textsOf({ ...page, blocks })).toEqual(['ab', 'c', 'd', 'e']);
    expect(containers.map(({ first, end }) => [first, end])).toEqual([
      [0, 4],
      [1, 4],
    ]);
  });

  it('keeps the way back where a split falls within a replacement', () => {
    const page = applyEdits(pageOf(['0123456']), [replace(0, 2, 5, 'XY'), split(0, 3)]);
    expect(bare(page.blocks.map(before))).toBe('0123456');
  });

  it('keeps the way back where a split falls within changes of two rounds that overlap', () => {
    const first = applyEdits(pageOf(['01234567']), [replace(0, 1, 4, 'WX'), replace(0, 4, 7, 'YZ')]);
    const page = applyEdits(first, [replace(0, 2, 4, ''), split(0, 2)]);
    expect(bare(page.blocks.map(before))).toBe('01234567');
  });

  it('gives each piece the spans that reach into it', () => {
    const span = { tag: 'a', className: '', href: '/x', hidden: null, container: 0 };
    const spans = [
      { ...span, start: 0, end: 6 },
      { ...span, start: 1, end: 2 },
      { ...span, start: 3, end: 5 },
    ];
    const { blocks } = applyEdits(pageOf(['abcdef'], { spans }), [split(0, 2), split(0, 4)]);
    const linked = blocks.map((block) => block.spans.map(({ start, end }) => block.text.slice(start, end)));
    expect(linked).toEqual([
      ['ab', 'b'],
      ['cd', 'd'],
      ['ef', 'e'],
    ]);
  });

  it('keeps the way back where all of a block is replaced by nothing', () => {
    const page = applyEdits(pageOf(['ab', 'cd', 'ef']), [replace(1, 0, 2, ''), join(0)]);
    expect(page.blocks.map(before)).toEqual(['abcd', 'ef']);
  });

  it('leaves its input as it was', () => {
    const page = pageOf(['abcd', 'ef']);
    const copy = structuredClone(page);
    applyEdits(page, [replace(0, 1, 2, 'X'), split(0, 3), join(0)]);
    expect(page).toEqual(copy);
  });
});

const anyText = fc.string({
  unit: fc.constantFrom('河', '口', 'a', 'b', ' ', '\n', '，'),
  minLength: 1,
  maxLength: 12,
});

function anyEdits(texts: readonly string[]): fc.Arbitrary<Edit[]> {
  const anyBlock = fc.nat(texts.length - 1);
  const at = (block: number): fc.Arbitrary<number> => fc.nat(texts[block]!.length);
  const anyReplacement = anyBlock.chain((block) =>
    fc
      .tuple(at(block), at(block), fc.constantFrom('', ' ', 'X', 'YZ'), fc.constantFrom('p', 'q'))
      .map(([one, other, text, rule]) =>
        replace(block, Math.min(one, other), Math.max(one, other), text, rule),
      ),
  );
  const anyJoin = fc
    .tuple(anyBlock, fc.constantFrom<'' | ' '>('', ' '))
    .map(([block, mark]) => join(block, mark));
  const anySplit = anyBlock.chain((block) => at(block).map((place) => split(block, place)));
  return fc.array(fc.oneof(anyReplacement, anyJoin, anySplit), { maxLength: 10 });
}

const anyCase = fc
  .array(anyText, { minLength: 1, maxLength: 5 })
  .chain((texts) => fc.tuple(fc.constant(texts), anyEdits(texts)));

/** A split within characters that another rule replaces has a test of its own. */
function isSplitWithin(edit: Edit, edits: readonly Edit[]): boolean {
  return (
    edit.kind === 'split' &&
    edits.some((e) => e.kind === 'replace' && e.block === edit.block && e.start < edit.at && edit.at < e.end)
  );
}

describe('applyEdits, whatever the edits', () => {
  it('loses nothing: with the originals put back the old text is there, white space aside', () => {
    fc.assert(
      fc.property(anyCase, ([texts, all]) => {
        const edits = all.filter((edit) => !isSplitWithin(edit, all));
        const page = applyEdits(pageOf(texts), edits);
        expect(bare(page.blocks.map(before))).toBe(bare(texts));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing where a page is changed twice, replacements first', () => {
    const anyRounds = anyCase.chain(([texts, all]) => {
      const first = applyEdits(
        pageOf(texts),
        all.filter(({ kind }) => kind === 'replace'),
      );
      return fc.tuple(fc.constant(texts), fc.constant(first), anyEdits(textsOf(first)));
    });
    fc.assert(
      fc.property(anyRounds, ([texts, first, all]) => {
        const edits = all.filter((edit) => !isSplitWithin(edit, all));
        const page = applyEdits(first, edits);
        expect(bare(page.blocks.map(before))).toBe(bare(texts));
      }),
      { numRuns: 1000 },
    );
  });

  it('says of each replacement what stands there now', () => {
    fc.assert(
      fc.property(anyCase, ([texts, all]) => {
        const edits = all.filter((edit) => !isSplitWithin(edit, all));
        for (const { text, mended } of applyEdits(pageOf(texts), edits).blocks) {
          let from = 0;
          for (const { at, replacement } of mended) {
            expect(at).toBeGreaterThanOrEqual(from);
            expect(text.slice(at, at + replacement.length)).toBe(replacement);
            from = at + replacement.length;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps spans within their blocks, and containers within the page', () => {
    const span = { tag: 'b', className: '', href: null, hidden: null, container: 0 };
    fc.assert(
      fc.property(anyCase, ([texts, edits]) => {
        const plain = pageOf(texts);
        const blocks = plain.blocks.map((block) => {
          return { ...block, spans: [{ ...span, start: 0, end: block.text.length }] };
        });
        const page = applyEdits({ ...plain, blocks }, edits);
        for (const { text, spans } of page.blocks)
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        expect(page.containers[0]).toMatchObject({ first: 0, end: page.blocks.length });
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of edits that do not compete', () => {
    fc.assert(
      fc.property(anyCase, ([texts, all]) => {
        const edits = [...new Map(all.map((edit) => [`${edit.kind} ${edit.block}`, edit])).values()];
        const [one, other] = [edits, edits.toReversed()].map((list) => applyEdits(pageOf(texts), list));
        expect(other).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});
