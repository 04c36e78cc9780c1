import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { inputText, restoredText } from '../src/conservation.js';
import { withoutSpace } from '../src/html/witness.js';
import { RecordSchema } from '../src/model/article.js';
import { clean, trace } from '../src/pipeline.js';
import { serialise } from '../src/stages/write/serialise.js';
import { restore } from '../src/text/restore.js';
import { CASES } from './support/cases.js';

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/;
const LINE_END = /\r\n|\r|\n/g;
const BLANK_RUN = / {2,}|\n{3,}|^\s|\s$/;

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(CASES)('$name', ({ source, options }) => {
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

it('notices a lost character: the check is not blind', () => {
  const seen = trace(CASES[0]!.source, CASES[0]!.options);
  const { ledger, text } = seen.assembled;
  const lossy = { assembled: { ...seen.assembled, text, ledger: ledger.slice(1) } };
  expect(restoredText(lossy)).not.toBe(inputText(seen));
});
