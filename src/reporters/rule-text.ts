import type { Rule } from '../model/rules.js';
import { printable } from '../text/printable.js';
import type { Paint } from './paint.js';

const STAGES: Readonly<Record<Rule['stage'], string>> = {
  repair: 'repair: mends the text before anything is judged by it',
  select: 'select: tells the article from what surrounds it',
  strip: 'strip: takes furniture out of the article',
  verify: 'verify: puts the article and the books together; cannot be switched off',
};

/** All rules, one a line, by the stage that they work in. */
export function ruleTable(rules: readonly Rule[], paint: Paint): string[] {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = Object.entries(STAGES).flatMap(([stage, title]) => [
    paint('bold', title),
    ...rules
      .filter((rule) => rule.stage === stage)
      .map(({ id, purpose }) => `  ${paint('yellow', id.padEnd(width))}  ${purpose}`),
    '',
  ]);
  return [...lines, paint('dim', 'More: inkwash rules ID. To switch a rule off: --without ID.')];
}

/** One rule, with what it takes when it is run on its own example. */
export function rulePage(rule: Rule, taken: readonly string[], paint: Paint): string[] {
  const { id, stage, purpose, example, nearMiss } = rule;
  const words = [...new Set(taken.map((text) => printable(text.trim())))].filter((text) => text !== '');
  return [
    `${paint('yellow', id)}: ${purpose}`,
    '',
    paint('bold', 'Example'),
    ...indented(example),
    ...(words.length === 0 ? [] : [paint('bold', 'of which it takes'), ...words.flatMap(indented)]),
    '',
    paint('bold', 'Near miss, left alone'),
    ...indented(nearMiss),
    '',
    paint('dim', `Works in ${STAGES[stage]}.`),
    ...(stage === 'verify' ? [] : [paint('dim', `Switch it off: --without ${id}`)]),
  ];
}

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${printable(line)}`);
