import { expect, it } from 'vitest';
import { RunIndex } from '../../src/report/run-index.js';
import { articleRecord } from '../support/report-records.js';

const PLACE = { packet: 0, at: 0 };
const NAMES = 10_000;

const indexOf = (rules: readonly string[]) => {
  const index = new RunIndex();
  const removed = rules.map((rule) => ({ rule, reason: rule, blocks: 1, characters: 2 }));
  index.add(articleRecord({ removed }), 'run', PLACE);
  return index.finish(['run'], []);
};

it('counts what rules cut, whatever they are called', () => {
  const { rules } = indexOf(['constructor', '__proto__', 'constructor']);
  expect(rules).toEqual([
    { rule: 'constructor', articles: 2, characters: 4 },
    { rule: '__proto__', articles: 1, characters: 2 },
  ]);
});

it('tells so many names each for itself, and of the rest together', () => {
  const { rules, facets } = indexOf(Array.from({ length: NAMES + 5 }, (_, i) => `rule-${i}`));
  expect(rules).toHaveLength(NAMES + 1);
  expect(rules[0]).toEqual({ rule: '(others)', articles: 5, characters: 10 });
  expect(facets.find(({ id }) => id === 'rule')?.values.at(-1)).toBe('(others)');
});

it('has the beginning of a long name', () => {
  const { rules } = indexOf(['x'.repeat(1_000_000)]);
  expect(rules[0]!.rule).toHaveLength(300);
});
