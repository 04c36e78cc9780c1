import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { trace } from '../src/pipeline.js';
import { MENDERS } from '../src/stages/repair/menders.js';
import { CLEANERS } from '../src/stages/strip/cleaners.js';
import { CASES } from './support/cases.js';

const BEFORE = '<p>清晨六点，第一班渡船在薄雾里离开北岸，船上坐着十几个赶早市的菜农，箩筐挤满了甲板。</p>';
const AFTER = '<p>船长说，等到秋天新码头启用以后，航程可以缩短一半，票价不会变动，早晚还要各加一班。</p>';

/** An example as an input of its own: markup gets an article around it, text stands alone. */
function framed(example: string): string {
  if (!example.startsWith('<') || example.includes('\n\n')) return example;
  return `<html><head><title>老图书馆重新开放</title></head><body><div class="story">${example}${BEFORE}${AFTER}</div></body></html>`;
}

/** The same with the example below the article: furniture stands at either end. */
function framedBelow(example: string): string {
  if (!example.startsWith('<') || example.includes('\n\n')) return example;
  return `<html><head><title>老图书馆重新开放</title></head><body><div class="story">${BEFORE}${AFTER}${example}</div></body></html>`;
}

/** How often a rule acts on an input, and what is left of the text. */
function run(input: string, id: string): { acts: number; text: string } {
  const source = { path: 'example', relative: 'example', bytes: new TextEncoder().encode(input) };
  const { edits, cuts, assembled } = trace(source, { profiles: [] });
  return { acts: [...edits, ...cuts].filter(({ rule }) => rule === id).length, text: assembled.text };
}

const RULES = [...MENDERS, ...CLEANERS];

describe.each(RULES)('$id', ({ id, example, nearMiss, purpose }) => {
  it('acts on its example', () => {
    expect(run(framed(example), id).acts + run(framedBelow(example), id).acts).toBeGreaterThan(0);
  });

  it('leaves its near miss alone', () => {
    expect(run(framed(nearMiss), id).acts).toBe(0);
    expect(run(framedBelow(nearMiss), id).acts).toBe(0);
  });

  it('says what it does', () => {
    expect(purpose).toMatch(SENTENCE);
  });

  it('has a fixture that changes without it', () => {
    expect(CASES.some(({ exercises }) => exercises.includes(id))).toBe(true);
  });
});

const SENTENCE = /^[A-Z].*\.$/;
const RULE_FILE = /^(.+)\.ts$/;

it.each([
  ['repair', MENDERS],
  ['strip', CLEANERS],
])('every rule file of %s is in its list, in alphabetical order', (stage, rules) => {
  const folder = fileURLToPath(new URL(`../src/stages/${stage}/rules`, import.meta.url));
  const names = readdirSync(folder).map((file) => RULE_FILE.exec(file)?.[1]);
  expect(rules.map(({ id }) => id)).toEqual(names.sort());
});
