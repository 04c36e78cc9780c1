import type { ExplainedBlock, ExplainedEdit, ExplainedField, Explanation } from '../model/explanation.js';
import { printable } from '../text/printable.js';
import type { Paint } from './paint.js';
import { clipped, counted } from './wording.js';

/** Edits of one rule, and candidates of one field, that are listed; `--json` has them all. */
const MAX_EDITS = 100;
const MAX_LOST = 5;
const MAX_LENGTH = 160;

/** An explanation for a person at a terminal. What comes from the input is made harmless. */
export function* explainText(told: Explanation, paint: Paint): Generator<string> {
  yield* header(told, paint);
  yield* section('Blocks', paint, blockLines(told, paint));
  yield* section('Removed', paint, removedLines(told));
  yield* section('Edits', paint, editLines(told.edits, paint));
  yield* section('Suspects', paint, suspectLines(told, paint));
  yield* section('Fields', paint, fieldLines(told.fields, paint));
  yield '';
  yield paint('dim', 'What a rule is for: inkwash rules RULE. To keep what it cuts: --without RULE.');
}

function* section(title: string, paint: Paint, lines: Iterable<string>): Generator<string> {
  let isEmpty = true;
  for (const line of lines) {
    if (isEmpty) {
      yield '';
      yield paint('bold', title);
    }
    isEmpty = false;
    yield line;
  }
}

function* header(told: Explanation, paint: Paint): Generator<string> {
  const { path, status, verdict, message, format, encoding, site, quality, signals } = told;
  const why = message === null ? '' : `: ${verdict === null ? '' : `${verdict}: `}${printable(message)}`;
  yield `${paint('bold', printable(path))}: ${paint(status === 'article' ? 'green' : 'red', status)}${why}`;
  yield `  format    ${format.is}: ${printable(format.why)}`;
  yield `  encoding  ${encoding.is}: ${printable(encoding.why)}`;
  if (site !== null) {
    const layout = site.layout === null ? '' : `, layout ${printable(site.layout)}`;
    yield `  site      ${printable(site.is)}${layout}: ${printable(site.why)}`;
  }
  yield `  body      ${printable(told.body)}`;
  if (quality !== null)
    yield `  quality   ${quality.score}${quality.flags.map((flag) => `, ${flag}`).join('')}`;
  if (Array.isArray(signals) && signals.length > 0)
    yield `  ${verdict !== null ? 'verdict' : quality?.flags.includes('hacked') === true ? 'hacked ' : 'spun   '}   ${signals.map(({ signal, weight }) => `${printable(signal)} (${weight})`).join('; ')}`;
}

/** Lines in one line, so that it can be searched. */
const oneLine = (text: string): string => text.trim().split('\n').map(printable).join(' ⏎ ');

function* blockLines({ frontMatter, blocks, status }: Explanation, paint: Paint): Generator<string> {
  if (frontMatter !== null)
    yield `       ${paint('red', 'cut ')}  front-matter (read as fields)  ${oneLine(frontMatter)}`;
  // Of an input that is no article nothing is kept, it is only left by all rules.
  const word = status === 'article' ? 'kept' : 'left';
  for (const block of blocks) yield* blockLine(block, word, paint);
}

/** One line for what is kept, one for each stretch that is cut: whoever looks for a sentence finds its rule beside it. */
function* blockLine(told: ExplainedBlock, word: string, paint: Paint): Generator<string> {
  const { block, type, kept, image, readAs, cuts } = told;
  let label = String(block).padStart(5);
  const picture = image === null ? '' : printable(clipped(image, MAX_LENGTH));
  if (kept !== '' || (image !== null && cuts.length === 0)) {
    yield `${label}  ${paint('green', word)}  ${paint('dim', type)}  ${oneLine(kept)}${picture}`;
    label = ' '.repeat(5);
  }
  for (const { rule, reason, also, text, keep } of cuts) {
    const rules = [rule, ...also].map(printable).join(', ');
    const words = text === '' ? picture : oneLine(text);
    if (words === '') continue;
    const whys = [
      reason === rule ? '' : printable(reason),
      readAs.length > 0 ? `read as ${readAs.join(', ')}` : '',
      also.length > 0 ? (keep ?? '') : '',
    ];
    const why = whys.filter((word) => word !== '').join('; ');
    yield `${label}  ${paint('red', 'cut ')}  ${paint('yellow', rules)}${why === '' ? '' : ` (${why})`}  ${words}`;
    label = ' '.repeat(5);
  }
}

function* removedLines({ removed }: Explanation): Generator<string> {
  const width = Math.max(0, ...removed.map(({ rule }) => rule.length));
  for (const { rule, blocks, characters, keep } of removed) {
    const amount = `${counted(blocks, 'block')}, ${counted(characters, 'character')}`;
    yield `  ${rule.padEnd(width)}  ${amount.padEnd(28)}${keep === null ? '' : `  ${keep}`}`.trimEnd();
  }
}

const ruleOf = ({ rule }: { rule: string }): string => rule;

function* editLines(edits: readonly ExplainedEdit[], paint: Paint): Generator<string> {
  for (const rule of [...new Set(edits.map(ruleOf))].sort()) {
    const own = edits.filter((edit) => edit.rule === rule);
    yield `  ${paint('yellow', rule)}  ${counted(own.length, 'edit')}`;
    for (const edit of own.slice(0, MAX_EDITS)) yield `${String(edit.block).padStart(5)}  ${editWords(edit)}`;
    if (own.length > MAX_EDITS) yield `       … ${own.length - MAX_EDITS} more; --json has them all`;
  }
}

function editWords({ kind, before, text, instead, after, reason }: ExplainedEdit): string {
  const left = printable(before);
  const right = printable(after);
  const why = printable(reason);
  if (kind === 'split') return `${left} | ${right}  (split: ${why})`;
  if (kind === 'join')
    return `${left}[${instead === '' ? 'joined' : 'joined with a space'}]${right}  (${why})`;
  return `${left}[${shown(text)} → ${shown(instead)}]${right}  (${why})`;
}

const shown = (text: string): string =>
  text === '' ? 'nothing' : `“${printable(clipped(text, MAX_LENGTH))}”`;

function* suspectLines({ suspects, suspectBlocks }: Explanation, paint: Paint): Generator<string> {
  for (const [i, { at, phrase, suggestion }] of suspects.entries()) {
    const block = suspectBlocks[i] ?? null;
    const where = block === null ? 'outside the text' : `block ${block}, at ${at}`;
    const instead = suggestion === null ? '' : `, perhaps over “${printable(suggestion)}”`;
    yield `  ${where}: “${paint('yellow', printable(clipped(phrase, MAX_LENGTH)))}”${instead}`;
  }
}

function* fieldLines(fields: Explanation['fields'], paint: Paint): Generator<string> {
  const names = Object.entries(fields);
  const width = Math.max(...names.map(([name]) => name.length));
  for (const [name, field] of names)
    if (field.value !== null) yield* fieldLine(name.padEnd(width), field, paint);
  const unknown = names.filter(([, { value }]) => value === null).map(([name]) => name);
  if (unknown.length > 0) yield `  ${paint('dim', `not found: ${unknown.join(', ')}`)}`;
}

function* fieldLine(name: string, field: ExplainedField, paint: Paint): Generator<string> {
  const { value, score, evidence, also, lost } = field;
  const won = `${(score ?? 0).toFixed(2)}  ${valueWords(value)}`;
  const places = [evidence ?? '', ...also].map(printable).join('; also ');
  yield `  ${name}  ${won}  ${paint('dim', `← ${places}`)}`;
  const indent = ' '.repeat(name.length);
  for (const one of lost.slice(0, MAX_LOST)) {
    yield paint(
      'dim',
      `  ${indent}  ${one.score.toFixed(2)}  lost: ${valueWords(one.value)}  ← ${printable(one.evidence)}`,
    );
  }
  if (lost.length > MAX_LOST) yield paint('dim', `  ${indent}  … ${lost.length - MAX_LOST} more lost`);
}

/** A value as words: names of people, lists with commas, records by their keys. */
function valueWords(value: unknown): string {
  if (typeof value === 'string') return printable(clipped(value, MAX_LENGTH));
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  if ('name' in value && 'role' in value) return `${printable(String(value.name))} (${String(value.role)})`;
  const told = Object.entries(value).filter(([, one]) => one !== null);
  return told.map(([key, one]) => (told.length === 1 ? '' : `${key} `) + valueWords(one)).join(', ');
}
