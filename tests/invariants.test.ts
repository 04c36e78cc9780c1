import path from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { inputText, restoredText } from '../src/conservation.js';
import { explanationOf } from '../src/explanation.js';
import { withoutSpace } from '../src/html/witness.js';
import { RecordSchema } from '../src/model/article.js';
import type { CleanOptions } from '../src/model/options.js';
import { clean, trace } from '../src/pipeline.js';
import { CLEANERS } from '../src/stages/strip/cleaners.js';
import { serialise } from '../src/stages/write/serialise.js';
import { halfWidth } from '../src/text/half-width.js';
import { restore } from '../src/text/restore.js';
import { CASES } from './support/cases.js';
import { anyInput } from './support/generated-pages.js';
import { type Reorder, reordered } from './support/reordered.js';

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/;
const LINE_END = /\r\n|\r|\n/g;
const BLANK_RUN = / {2,}|\n{3,}|^\s|\s$/;
/** In a document some spaces are its author's: between names, in verse, between columns. */
const BLANK_LINES = /\n{3,}|^\s|\s$/;

const MARKUP = /<\/?(?:p|div|span|a|br|img|font|b|i|li|td|script|style)\b[^<>]*>/i;

/** The other way round; and from the middle on, which no rule's name explains. */
const ORDERS: readonly Reorder[] = [
  (items) => items.toReversed(),
  (items) => [...items.slice(items.length / 2), ...items.slice(0, items.length / 2)],
];

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(CASES)('$name', ({ source, options, nearMissOf }) => {
  const outcome = clean(source, { ...options, ledger: true });
  const seen = trace(source, options);
  const decoded = seen.file.text;

  it('loses nothing: article and ledger give the input back', () => {
    expect(inputText(seen).length).toBeGreaterThan(0);
    expect(restoredText(seen)).toBe(inputText(seen));
    if (outcome.status !== 'article') return;
    expect(withoutSpace(restore(outcome.text, outcome.ledger ?? []))).toBe(inputText(seen));
  });

  it('fits the schema', () => {
    expect(() => RecordSchema.parse(outcome)).not.toThrow();
  });

  it('gives the same bytes twice', () => {
    expect(serialise(clean(source, { ...options, ledger: true }), 'ndjson')).toBe(
      serialise(outcome, 'ndjson'),
    );
  });

  it('gives the same article with other line ends, and with a byte order mark', () => {
    const of = (text: string): string => {
      const again = clean({ ...source, bytes: asBytes(text) }, { ...options, encoding: 'utf-8' });
      return again.status === 'article'
        ? JSON.stringify({ ...again, input: null, evidence: null })
        : again.status;
    };
    const plain = of(decoded);
    expect(of(decoded.replaceAll(LINE_END, '\r\n'))).toBe(plain);
    expect(of(`\ufeff${decoded}`)).toBe(plain);
  });

  it('is normalised', () => {
    if (outcome.status !== 'article') return;
    expect(outcome.text).toBe(outcome.text.normalize('NFC'));
    expect(outcome.text).not.toMatch(CONTROL);
    for (const block of outcome.blocks) expect(block.text).not.toMatch(BLANK_RUN);
    expect(outcome.text).toBe(
      outcome.blocks
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('\n\n'),
    );
  });

  it('leaves no markup behind', () => {
    // An article about markup shows some.
    if (outcome.status === 'article' && !nearMissOf.includes('markup-residue'))
      expect(outcome.text).not.toMatch(MARKUP);
  });

  it('gives the same bytes whatever the order of rules and cuts', () => {
    for (const reorder of ORDERS)
      expect(reordered(seen, reorder, options)).toBe(serialise(outcome, 'ndjson'));
  });

  it('keeps what a rule cuts with the one flag that explain names', () => {
    const cuts = explanationOf(seen).blocks.flatMap((block) => block.cuts);
    for (const keep of new Set(cuts.map((cut) => cut.keep))) {
      const without = keep?.replace('--without ', '').split(',') ?? [];
      const kept = trace(source, { ...options, without: [...(options.without ?? []), ...without] });
      const text = withoutSpace(kept.assembled.text);
      const own = cuts.filter((one) => one.keep === keep).map((cut) => withoutSpace(cut.text));
      for (const cut of own)
        expect(text, `${keep} keeps it`).toContain(options.width === true ? halfWidth(cut) : cut);
    }
  });

  it('keeps its text when written as Markdown and cleaned again', () => {
    if (outcome.status !== 'article') return;
    const again = cleanText(serialise(outcome, 'markdown'), { as: 'markdown', profiles: [] });
    expect(again.status === 'article' ? withoutSpace(again.text) : again).toBe(withoutSpace(outcome.text));
  });
});

it('gives the same bytes in a batch, whatever came before', () => {
  const alone = CASES.map(({ source, options }) => serialise(clean(source, options), 'ndjson'));
  const backwards = [...CASES]
    .reverse()
    .map(({ source, options }) => serialise(clean(source, options), 'ndjson'));
  expect(backwards.reverse()).toEqual(alone);
});

describe('threads', () => {
  const work = CASES.map(({ source, folder, options }) => {
    return { file: path.join(folder, source.path), name: source.path, options };
  });

  /** What so many threads make of the fixtures, each taking every nth. */
  async function cleanedBy(count: number): Promise<string[]> {
    const shares = Array.from({ length: count }, (_, n) => work.filter((_case, i) => i % count === n));
    const done = await Promise.all(shares.map(cleanedInThread));
    return work.map((_case, i) => done[i % count]![Math.floor(i / count)]!);
  }

  function cleanedInThread(workerData: readonly object[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./support/clean-worker.mjs', import.meta.url), { workerData });
      worker.once('message', resolve).once('error', reject);
    });
  }

  it('change no byte, however many there are', async () => {
    const alone = CASES.map(({ source, options }) =>
      serialise(clean(source, { ...options, ledger: true }), 'ndjson'),
    );
    for (const count of [1, 2, 5]) expect(await cleanedBy(count)).toEqual(alone);
  });
});

/** Markdown as it is: of furniture that was left over in mid-text more goes when there is less around it. */
const MARKDOWN: CleanOptions = { as: 'markdown', profiles: [], without: CLEANERS.map(({ id }) => id) };

describe('on any page', () => {
  const traced = (text: string): ReturnType<typeof trace> =>
    trace({ path: 'in', relative: 'in', bytes: asBytes(text) }, { encoding: 'utf-8', ledger: true });
  const holds = (name: string, check: (text: string) => void): void =>
    it(name, () => fc.assert(fc.property(anyInput, check), { numRuns: 150 }));

  holds('article and ledger give the input back', (text) => {
    const seen = traced(text);
    expect(restoredText(seen)).toBe(inputText(seen));
  });

  holds('the outcome fits the schema', (text) => {
    RecordSchema.parse(cleanText(text, { ledger: true }));
  });

  holds('the order of rules and cuts changes nothing', (text) => {
    const seen = traced(text);
    for (const reorder of ORDERS) expect(reordered(seen, reorder)).toBe(serialise(seen.outcome, 'ndjson'));
  });

  holds('what a rule cuts is kept with the one flag that explain names', (text) => {
    const cuts = explanationOf(traced(text)).blocks.flatMap((block) => block.cuts);
    for (const keep of new Set(cuts.map((cut) => cut.keep))) {
      const without = keep?.replace('--without ', '').split(',') ?? [];
      const kept = trace(
        { path: 'in', relative: 'in', bytes: asBytes(text) },
        { encoding: 'utf-8', without },
      );
      for (const cut of cuts.filter((one) => one.keep === keep))
        expect(withoutSpace(kept.assembled.text)).toContain(withoutSpace(cut.text));
    }
  });

  holds('what came before changes nothing', (text) => {
    const alone = serialise(cleanText(text, { ledger: true }), 'ndjson');
    cleanText(`${text}渡口`);
    expect(serialise(cleanText(text, { ledger: true }), 'ndjson')).toBe(alone);
  });

  holds('line ends and a byte order mark change nothing', (text) => {
    const of = (input: string): string => {
      const { outcome } = traced(input);
      return outcome.status === 'article'
        ? JSON.stringify({ ...outcome, input: null, evidence: null })
        : outcome.status;
    };
    expect(of(text.replaceAll(LINE_END, '\r\n'))).toBe(of(text));
    expect(of(`\ufeff${text}`)).toBe(of(text));
  });

  holds('the text is normalised', (text) => {
    const outcome = cleanText(text);
    if (outcome.status !== 'article') return;
    expect(outcome.text).not.toMatch(CONTROL);
    const loose = outcome.input.format === 'preview' ? BLANK_LINES : BLANK_RUN;
    for (const block of outcome.blocks) expect(block.text).not.toMatch(loose);
  });

  holds('Markdown keeps the text', (text) => {
    const outcome = cleanText(text);
    if (outcome.status !== 'article') return;
    const again = cleanText(serialise(outcome, 'markdown'), MARKDOWN);
    expect(again.status === 'article' ? withoutSpace(again.text) : again).toBe(withoutSpace(outcome.text));
  });
});

it('notices a lost character: the check is not blind', () => {
  const seen = trace(CASES[0]!.source, CASES[0]!.options);
  const { ledger, text } = seen.assembled;
  const lossy = { assembled: { ...seen.assembled, text, ledger: ledger.slice(1) } };
  expect(restoredText(lossy)).not.toBe(inputText(seen));
});
