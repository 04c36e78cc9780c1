import { runExample } from '../../build/rule-example.js';
import { RULES } from '../../build/rules.js';
import { printable, printableLines } from '../../build/text/printable.js';

const STAGES = {
  repair: 'mends the text before anything is judged by it',
  select: 'tells the article from what surrounds it',
  strip: 'takes furniture out of the article',
  verify: 'puts article and books together; its rules cannot be switched off',
};
const BAR = /\|/g;
const TAG = /^\s*</;
const FENCE = /`{3,}/;

/** A block that its text cannot close. */
function fenced(text) {
  const fence = FENCE.test(text) ? '````' : '```';
  return [`${fence}${TAG.test(text) ? 'html' : 'text'}`, ...printableLines(text).split('\n'), fence];
}

function taken({ id, example }) {
  const texts = runExample(id, example).find((found) => found.length > 0) ?? [];
  return [...new Set(texts.map((text) => printable(text.trim())))].filter((text) => text !== '');
}

function ruleOf(rule) {
  const words = taken(rule);
  return [
    `### ${rule.id}`,
    '',
    rule.purpose,
    '',
    ...fenced(rule.example),
    '',
    ...(words.length === 0 ? [] : ['of which it takes', '', ...fenced(words.join('\n')), '']),
    'Near miss, left alone:',
    '',
    ...fenced(rule.nearMiss),
    '',
  ];
}

function stageOf([stage, does]) {
  const rules = RULES.filter((rule) => rule.stage === stage);
  return [
    `## ${stage}: ${does}`,
    '',
    '| rule | does |',
    '| --- | --- |',
    ...rules.map(({ id, purpose }) => `| [\`${id}\`](#${id}) | ${purpose.replaceAll(BAR, '\\|')} |`),
    '',
    ...rules.flatMap(ruleOf),
  ];
}

/** `docs/rules.md`: what each rule says of itself, and what it takes when it is run on its own example. */
export function rulesPage() {
  return `${[
    '# Rules',
    '',
    '<!-- Written by `npm run docs`; the text is that of the rules. -->',
    '',
    'Every cut and every change has the id of a rule: in `removed` and in the ledger of an article, in `explain`, in the',
    'reports. `--without ID` switches a rule off, and what it would take stays. `inkwash rules ID` prints one of them,',
    '`inkwash rules --json` all as data. Examples and near misses are run by the tests.',
    '',
    'Controls and characters that are not seen are written as `\\u{…}`.',
    '',
    ...Object.entries(STAGES).flatMap(stageOf),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
