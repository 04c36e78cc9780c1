import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FLAG_WORDS, FLAGS } from '../../src/model/flags.js';
import { KINDS, RULE_KINDS } from '../../src/report/rule-kinds.js';
import { RULES } from '../../src/rules.js';

const COLOURS = readFileSync(new URL('../../src/report-page/style/1-colours.css', import.meta.url), 'utf8');

it('every rule has a kind, and no other has one', () => {
  expect([...RULE_KINDS.keys()].sort()).toEqual(RULES.map(({ id }) => id));
});

it('every kind is one of the legend’s, has rules, and colours for light and dark', () => {
  const ids = KINDS.map(({ id }) => id);
  expect(new Set(RULE_KINDS.values())).toEqual(new Set(ids));
  for (const id of ids)
    for (const name of [`--${id}:`, `--${id}-pale:`]) expect(COLOURS.split(name)).toHaveLength(3);
});

it('every flag has words', () => {
  expect(Object.keys(FLAG_WORDS)).toEqual([...FLAGS]);
});
