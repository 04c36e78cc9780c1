import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/model/score.js';
import { groupOf } from '../../src/score/group-of.js';
import { predictionOf } from '../../src/score/prediction-of.js';
import { scorePage } from '../../src/score/score-page.js';
import { MADE_MEANS, MADE_SET } from '../support/score/made-set.js';
import { naivePage, naiveSet } from '../support/score/naive-score.js';

const LETTER = /[\p{L}\p{N}]/u;

type Found = Readonly<Record<string, unknown>> | null;

const scoresOf = (label: object, found: Found) =>
  scorePage(label as Label, found === null ? undefined : predictionOf({ ...found, id: 'x' })!, false);

const valuesOf = (label: object, found: Found): Record<string, number> => ({
  ...scoresOf(label, found).values,
});

function expectSame(told: Record<string, number>, wanted: Readonly<Record<string, number>>): void {
  expect(Object.keys(told).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted))
    expect([name, told[name]]).toEqual([name, expect.closeTo(value, 10)]);
}

describe('the scores of a made page are those worked out by hand', () => {
  it.each(MADE_SET.map((page) => [page.why, page] as const))('%s', (_why, { label, found, scores }) => {
    expectSame(valuesOf(label, found), scores);
    expectSame(naivePage(label, found, label['spaces'] === true), scores);
  });
});

it('the scores of the made set are those worked out by hand', () => {
  const pages = MADE_SET.map(({ label, found }) => scoresOf(label, found));
  const told = [...groupOf('made', pages).estimates].map(([name, { value }]) => [name, value]);
  expectSame(Object.fromEntries(told), MADE_MEANS);
  expectSame(naiveSet(MADE_SET.map(({ scores }) => ({ ...scores }))), MADE_MEANS);
});

const text = fc
  .array(fc.constantFrom('老', '水闸', 'pier', ' 3', '，', ' ', '\n', 'Ｂ'), { maxLength: 12 })
  .map((some) => some.join(''));
const name = fc.constantFrom('林之问', '记者陈述', 'By A. Lin', '陆青禾', '');
const url = fc.constantFrom('https://a.example/1', 'http://a.example/1', '//a.example/2');
const date = fc.constantFrom(
  '2026-03-01',
  '2026-03-02',
  '2026-03-01T20:00:00+08:00',
  '2026-03-01T17:00',
  '2026-02-28T16:30:00Z',
);
const maybe = { requiredKeys: ['id'] } as const;

const label = fc.record(
  {
    id: fc.constant('x'),
    kind: fc.constantFrom('article', 'list', 'other'),
    body: text,
    with: fc.array(text, { maxLength: 3 }),
    without: fc.array(text, { maxLength: 3 }),
    title: fc.option(text),
    published: fc.option(date),
    authors: fc.array(name, { maxLength: 2 }),
    source: fc.option(name),
    editor: fc.oneof(name, fc.array(name, { maxLength: 2 })),
    images: fc.array(url, { maxLength: 2 }),
    original_title: text,
    truncated: fc.boolean(),
    first: text,
    last: text,
    optional: fc.array(fc.constantFrom('老', '水闸', 'pier'), { maxLength: 2 }),
    paragraphs: fc.nat(3),
    hacked: fc.boolean(),
    overwritten: fc.record({ phrase: fc.constant('乐彩平台'), word: fc.constant('水闸'), count: fc.nat(1) }),
    spaces: fc.boolean(),
  },
  maybe,
);

const block = fc.record({ type: fc.constantFrom('paragraph', 'caption', 'image'), text });
const found = fc.record(
  {
    id: fc.constant('x'),
    title: fc.option(text),
    published: fc.option(date),
    authors: fc.array(name, { maxLength: 2 }),
    source: fc.oneof(fc.option(name), fc.record({ name })),
    editors: fc.array(name, { maxLength: 2 }),
    images: fc.array(fc.oneof(url, fc.record({ url })), { maxLength: 2 }),
    originalTitle: fc.option(text),
    quality: fc.record({ flags: fc.subarray(['truncated', 'hacked', 'mojibake']) }),
    suspects: fc.array(
      fc.record({
        phrase: fc.constantFrom('乐彩平台', '乐彩平', '乐彩', '彩票'),
        suggestion: fc.option(fc.constantFrom('水闸', '渡口')),
      }),
      { maxLength: 2 },
    ),
    text,
    body: text,
    blocks: fc.array(block, { maxLength: 3 }),
  },
  maybe,
);

it('the scores of any page are those of its definitions', () => {
  fc.assert(
    fc.property(label, fc.option(found), (wanted, given) => {
      expectSame(valuesOf(wanted, given), naivePage(wanted, given, wanted.spaces === true));
    }),
    { numRuns: 2000 },
  );
});

it('the score of a page that says what its label says is perfect', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.constantFrom('林之问', '陆青禾'), { maxLength: 2 }),
      date,
      (body, authors, published) => {
        const wanted = {
          id: 'x',
          body,
          authors,
          published,
          title: '老水闸',
          source: null,
          with: [body],
          spaces: true,
        };
        const { reject: _reject, alarm, p = 1, ...values } = valuesOf(wanted, { ...wanted, text: body });
        expect([p, alarm]).toEqual([1, 0]);
        expect(Object.entries(values).filter(([, value]) => value !== 1)).toEqual([]);
      },
    ),
  );
});

it('precision and recall change places where page and label do', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(LETTER.test(a) && LETTER.test(b));
      const [one, other] = [
        valuesOf({ id: 'x', body: a }, { text: b }),
        valuesOf({ id: 'x', body: b }, { text: a }),
      ];
      expect([one['p'], one['r'], one['bag']]).toEqual([
        other['r'],
        other['p'],
        expect.closeTo(other['bag']!, 12),
      ]);
    }),
  );
});
