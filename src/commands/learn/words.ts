import type { Effect } from '../../learn/effects.js';
import type { Learned } from '../../learn/learn.js';
import type { LearnedLayout, Supported } from '../../learn/rule.js';
import type { LinePattern, Mark, Reader } from '../../model/profile.js';
import type { Paint } from '../../reporters/paint.js';
import { printable } from '../../text/printable.js';
import { clipped } from './clipped.js';
import { counted, effectWords } from './effect-words.js';

/** A rule as one row of the table, and of the JSON. */
export interface RuleRow {
  readonly layout: string | null;
  readonly key: string;
  readonly value: string | LinePattern | Mark | Reader;
  readonly why: string;
  readonly pages: number;
  readonly of: number;
}

const LISTS = ['body', 'remove', 'dropLines', 'startAfter', 'endAt'] as const;

function rowsOf(layout: LearnedLayout): RuleRow[] {
  const row = (key: string, { value, why, pages, of }: Supported<RuleRow['value']>): RuleRow => {
    return { layout: layout.id, key, value, why, pages, of };
  };
  return [
    ...LISTS.flatMap((key) => layout[key].map((rule: Supported<RuleRow['value']>) => row(key, rule))),
    ...layout.fields.map((rule) => row(`fields.${rule.field}`, rule)),
  ];
}

/** All that was learned, each with the pages that speak for it. */
export function ruleRows({ marks, layouts }: Learned): RuleRow[] {
  const known = marks.map((mark) => ({ layout: null, key: 'mark', ...mark }));
  return [...known, ...layouts.flatMap(rowsOf)];
}

const LONGEST = 60;

/** `startsWith 责任编辑：` */
function spelt(value: RuleRow['value']): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .filter(([key]) => key !== 'why' && key !== 'maxLength')
    .map(([key, one]) => `${key} ${typeof one === 'string' ? one : JSON.stringify(one)}`)
    .join(' and ');
}

function* table(learned: Learned, paint: Paint): Generator<string> {
  let layout: string | null = null;
  for (const row of ruleRows(learned)) {
    if (row.layout !== layout) {
      layout = row.layout;
      yield '';
      yield paint('bold', `layout ${layout}`);
    }
    const support = `${row.pages}/${row.of}`.padStart(7);
    yield `  ${row.key.padEnd(16)}${support}  ${clipped(printable(spelt(row.value)), LONGEST)}  ${paint('dim', row.why)}`;
  }
}

/** An article that would lose as much as this is one to look at. */
const MUCH = 0.5;

function* warnings({ identity, marks, known }: Learned, effects: readonly Effect[]): Generator<string> {
  const much = effects.filter(({ before, after }) => after < before * MUCH);
  if (much.length > 0)
    yield `look at ${printable(much[0]!.path)}${much.length > 1 ? ` and ${much.length - 1} more` : ''}: more than half of the article goes`;
  if (known === null && identity?.hosts.length === 0) {
    if (marks.length === 0)
      yield 'no page gives its address, and no mark was found: add hosts or marks, or the profile applies to nothing';
    else yield 'no page gives its address: pages are known by the marks, which another site must not have';
  }
}

/** What inputs came to: how many of which kind, what was left out. */
function* inputs({ samples, unread, copies, identity }: Learned): Generator<string> {
  const formats = new Map<string, number>();
  for (const { page } of samples) formats.set(page.format, (formats.get(page.format) ?? 0) + 1);
  const [[only] = [], ...more] = formats;
  const each = [...formats].map(([format, number]) => `${format} ${number}`).join(', ');
  const kinds = more.length > 0 ? `formats: ${each}` : `format: ${only}`;
  const site = identity === null ? '' : ` of ${printable(identity.site)}`;
  yield `${counted(samples.length, 'page')}${site}${formats.size === 0 ? '' : ` (${kinds})`}`;
  if (unread > 0) yield `${counted(unread, 'input')} without an article: left out`;
  if (copies > 0) yield `${counted(copies, 'page')} with an article that another has too: left out`;
  const others = identity?.others.length ?? 0;
  if (others > 0) yield `${counted(others, 'page')} of another site: left out`;
}

/** Words for a person: what was read, what was learned with its support, what it changes. */
export function* learnedWords(learned: Learned, effects: readonly Effect[], paint: Paint): Generator<string> {
  yield* inputs(learned);
  if (learned.known !== null)
    yield `known by the profile ${printable(learned.known.site)} (${printable(learned.known.name)}): what follows is learned beside it, and written together with it`;
  if (learned.profile === null) return;
  yield* table(learned, paint);
  yield* effectWords(effects, paint);
  const warned = [...warnings(learned, effects)];
  if (warned.length > 0) yield '';
  for (const line of warned) yield paint('yellow', line);
}
