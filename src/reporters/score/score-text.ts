import {
  type Contrast,
  type Estimate,
  type Group,
  LOWER_IS_BETTER,
  type Measure,
} from '../../model/score.js';
import { printable } from '../../text/printable.js';
import { columnsOf } from '../columns-of.js';
import type { Paint } from '../paint.js';
import { clipped } from '../wording.js';
import type { RankedPage, ScoreReport } from './score-report.js';

const DIGITS = 3;
const MAX_SNIPPETS = 5;
const MAX_LENGTH = 80;

/** Which measures stand in one table: as many as a line of a terminal takes. */
const TABLES: readonly { readonly title: string; readonly measures: readonly Measure[] }[] = [
  { title: 'Body', measures: ['f1', 'p', 'r', 'bag', 'exact', 'with', 'without', 'ends', 'paras', 'spaces'] },
  { title: 'Fields', measures: ['title', 'date', 'author', 'source', 'editor', 'images', 'original'] },
  { title: 'Verdicts', measures: ['cut', 'reject', 'alarm', 'phrase', 'word', 'wrongword'] },
];

const NAMES: Readonly<Partial<Record<Measure, string>>> = { f1: 'F1', p: 'P', r: 'R' };
const nameOf = (measure: Measure): string => NAMES[measure] ?? measure;
const shown = (value: number): string => value.toFixed(DIGITS);

function intervalOf({ low, high }: Estimate): string {
  return low === null || high === null ? '' : `${shown(low)}–${shown(high)}`;
}

/** Scores for a person: tables, then the pages that came out worst, then the other prediction. */
export function* scoreText(report: ScoreReport, paint: Paint): Generator<string> {
  const { sets, all, by, worst, against } = report;
  yield* tables('set', sets.length > 1 ? [...sets, { ...all, name: 'all' }] : sets, paint);
  for (const [grouping, groups] of Object.entries(by)) yield* tables(grouping, groups, paint);
  if (worst.length > 0) {
    yield paint('bold', 'Worst pages');
    for (const page of worst) yield* pageLines(page, sets.length > 1, paint);
    yield '';
  }
  if (against !== null) yield* contrastLines(against.file, against.contrasts, paint);
  yield paint(
    'dim',
    'F1 P R: shingles of four tokens; 95 %: confidence interval of F1; alarm, wrongword: lower is better',
  );
}

function* tables(what: string, groups: readonly Group[], paint: Paint): Generator<string> {
  for (const { title, measures } of TABLES) {
    const there = measures.filter((measure) => groups.some(({ estimates }) => estimates.has(measure)));
    if (there.length === 0) continue;
    const heads = there.flatMap((measure) => (measure === 'f1' ? ['F1', '95 %'] : [nameOf(measure)]));
    const rows = groups.map((group) => rowOf(group, there));
    const [head = '', ...lines] = columnsOf([[`${title} by ${what}`, 'pages', 'found', ...heads], ...rows]);
    yield paint('bold', head);
    yield* lines;
    yield '';
  }
}

function rowOf({ name, pages, found, estimates }: Group, measures: readonly Measure[]): string[] {
  const cells = measures.flatMap((measure) => {
    const estimate = estimates.get(measure);
    const value = estimate === undefined ? '' : shown(estimate.value);
    return measure === 'f1' ? [value, estimate === undefined ? '' : intervalOf(estimate)] : [value];
  });
  return [printable(name), String(pages), String(found), ...cells];
}

function* pageLines(
  { set, page, f1, faults }: RankedPage,
  withSet: boolean,
  paint: Paint,
): Generator<string> {
  const { p, r } = page.values;
  const name = printable(withSet ? `${set}/${page.id}` : page.id);
  const body =
    f1 === null ? '' : `F1 ${shown(f1)}  P ${p === undefined ? '–' : shown(p)}  R ${shown(r ?? 0)}  `;
  const wrong = faults.length === 0 ? '' : paint('yellow', `wrong: ${faults.join(', ')}`);
  yield `  ${body}${paint('bold', name)}  ${wrong}`.trimEnd();
  yield* snippetLines('missing', page.missing);
  yield* snippetLines('must not be there', page.leaked);
}

function* snippetLines(what: string, snippets: readonly string[]): Generator<string> {
  for (const snippet of snippets.slice(0, MAX_SNIPPETS))
    yield `      ${what}: ${clipped(printable(snippet), MAX_LENGTH)}`;
  if (snippets.length > MAX_SNIPPETS) yield `      ${what}: ${snippets.length - MAX_SNIPPETS} more`;
}

/** Whether a difference is more than chance, and which way. */
function verdictOf(measure: Measure, { difference: { value, low, high } }: Contrast): string {
  if (value === 0) return 'the same';
  if (low === null || high === null) return 'too few pages';
  if (low <= 0 && high >= 0) return 'may be chance';
  return value > 0 === !LOWER_IS_BETTER.has(measure) ? 'better' : 'worse';
}

function* contrastLines(
  file: string,
  contrasts: ReadonlyMap<Measure, Contrast>,
  paint: Paint,
): Generator<string> {
  const head = [`Against ${printable(file)}`, 'this', 'other', 'difference', '95 %', ''];
  const rows = [...contrasts].map(([measure, contrast]) => {
    const { value, other, difference } = contrast;
    const sign = difference.value > 0 ? '+' : '';
    const cells = [shown(value), shown(other), `${sign}${shown(difference.value)}`, signed(difference)];
    return [nameOf(measure), ...cells, verdictOf(measure, contrast)];
  });
  const [first = '', ...lines] = columnsOf([head, ...rows]);
  yield paint('bold', first);
  yield* lines;
  yield '';
}

/** An interval around 0: a dash between its bounds would be taken for a sign. */
function signed({ low, high }: Estimate): string {
  return low === null || high === null ? '' : `${shown(low)} to ${shown(high)}`;
}
