import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/model/input.js';
import { clean } from '../src/pipeline.js';
import { RULE_IDS } from '../src/rules.js';
import { CASES, type Case, readable } from './support/cases.js';

const MIN_FIXTURES = 60;
const ENCODINGS = ['utf-8', 'utf-16le', 'gb18030', 'big5', 'shift_jis'];

const namesOf = (cases: readonly Case[]): string[] => cases.map(({ name }) => name);

describe.each(RULE_IDS)('%s', (rule) => {
  const exercising = namesOf(CASES.filter(({ exercises }) => exercises.includes(rule)));
  const missing = namesOf(CASES.filter(({ nearMissOf }) => nearMissOf.includes(rule)));

  it('has a fixture that it acts on', () => {
    expect(exercising).not.toEqual([]);
  });

  it('has a near miss in another fixture', () => {
    expect(missing).not.toEqual([]);
    expect(missing.filter((name) => exercising.includes(name))).toEqual([]);
  });
});

describe.each(CASES.filter(({ nearMissOf }) => nearMissOf.length > 0))('$name', (fixture) => {
  const { source, options, nearMissOf, must, why } = fixture;
  const outcome = clean(source, { ...options, ledger: true });

  it('names what looks like furniture', () => {
    expect(must.with?.length ?? 0).toBeGreaterThanOrEqual(nearMissOf.length);
  });

  it.each(nearMissOf)('is left alone by %s', (rule) => {
    const ledger = outcome.status === 'article' ? (outcome.ledger ?? []) : [{ rule: 'no article', text: '' }];
    expect(
      ledger.filter((entry) => entry.rule === rule || entry.rule === 'no article'),
      why,
    ).toEqual([]);
    // Joins and splits of white space are in no ledger: they show in what the rule changes.
    const without = clean(source, { ...options, ledger: true, without: [rule] });
    expect(readable(without)).toBe(readable(outcome));
  });
});

describe('all fixtures', () => {
  const outcomes = CASES.map(({ source, options }) => clean(source, options));

  it('name rules that there are', () => {
    for (const { name, exercises, nearMissOf } of CASES) {
      const unknown = [...exercises, ...nearMissOf].filter((rule) => !RULE_IDS.includes(rule));
      expect(unknown, name).toEqual([]);
    }
  });

  it(`are at least ${MIN_FIXTURES}`, () => {
    expect(CASES.length).toBeGreaterThanOrEqual(MIN_FIXTURES);
  });

  it.each(FORMATS)('hold an input that is a %s', (format) => {
    expect(outcomes.map(({ input }) => input.format)).toContain(format);
  });

  it('hold inputs of the encodings that the web of their languages has', () => {
    expect(outcomes.map(({ input }) => input.encoding)).toEqual(expect.arrayContaining(ENCODINGS));
  });
});
