import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runExample } from '../src/rule-example.js';
import { RULES } from '../src/rules.js';
import { MENDERS } from '../src/stages/repair/menders.js';
import { CLEANERS } from '../src/stages/strip/cleaners.js';

const SENTENCE = /^[A-Z].*\.$/;
const RULE_FILE = /^(.+)\.ts$/;

describe.each(RULES)('$id', ({ id, example, nearMiss, purpose }) => {
  it('acts on its example', () => {
    expect(runExample(id, example).flat()).not.toEqual([]);
  });

  it('leaves its near miss alone, at either end of an article', () => {
    expect(runExample(id, nearMiss).slice(0, 2).flat()).toEqual([]);
  });

  it('says what it does', () => {
    expect(purpose).toMatch(SENTENCE);
  });
});

it.each([
  ['repair', MENDERS],
  ['strip', CLEANERS],
])('every rule file of %s is in its list, in alphabetical order', (stage, rules) => {
  const folder = fileURLToPath(new URL(`../src/stages/${stage}/rules`, import.meta.url));
  const names = readdirSync(folder).map((file) => RULE_FILE.exec(file)?.[1]);
  expect(rules.map(({ id }) => id)).toEqual(names.sort());
});

it('no id is there twice', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
