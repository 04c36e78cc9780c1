import type { Difference, ParagraphChange, Piece } from '../../model/check.js';
import { printable } from '../../text/printable.js';
import type { Paint } from '../paint.js';
import { clipped, counted } from '../wording.js';

const MAX_ITEMS = 10;
const MAX_PARAGRAPHS = 100;
const MAX_KEYS = 50;
const MAX_LENGTH = 2000;
/** Characters of a paragraph that did not change which are shown beside one that did, and around what changed in one. */
const CONTEXT = 40;

/** Differences for a person: field by field, the text paragraph by paragraph. What comes from inputs is made harmless. */
export function* differenceLines(differences: readonly Difference[], paint: Paint): Generator<string> {
  for (const difference of differences.slice(0, MAX_KEYS)) {
    yield `  ${paint('bold', printable(difference.key))}`;
    if (difference.kind === 'paragraphs') yield* paragraphLines(difference.paragraphs, paint);
    else if (difference.kind === 'items') {
      yield* itemLines('red', '-', difference.lost, paint);
      yield* itemLines('green', '+', difference.new, paint);
    } else {
      if ('expected' in difference) yield paint('red', `    - ${words(difference.expected)}`);
      if ('actual' in difference) yield paint('green', `    + ${words(difference.actual)}`);
    }
  }
  if (differences.length > MAX_KEYS) yield `  … ${differences.length - MAX_KEYS} more`;
}

function* itemLines(
  style: 'red' | 'green',
  mark: string,
  items: readonly unknown[],
  paint: Paint,
): Generator<string> {
  for (const item of items.slice(0, MAX_ITEMS)) yield paint(style, `    ${mark} ${words(item)}`);
  if (items.length > MAX_ITEMS) yield paint(style, `    ${mark} … ${items.length - MAX_ITEMS} more`);
}

function words(value: unknown): string {
  const text = typeof value === 'string' ? value : (ruleWords(value) ?? JSON.stringify(value));
  return clipped(printable(text), MAX_LENGTH);
}

/** An entry of `removed` or of the ledger, rule first. */
function ruleWords(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('rule' in value)) return null;
  const { rule, reason, blocks, characters, at, text, instead } = value as Record<string, unknown>;
  if (characters !== undefined)
    return `${rule}: ${counted(blocks, 'block')}, ${counted(characters, 'character')} (${reason})`;
  return `${rule} at ${at}: ${text}${instead === undefined ? '' : ` → ${instead}`} (${reason})`;
}

/** What changed, with one paragraph before and after it; runs that stayed are counted. */
function* paragraphLines(paragraphs: readonly ParagraphChange[], paint: Paint): Generator<string> {
  let skipped = 0;
  let told = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.change !== 'same' && ++told > MAX_PARAGRAPHS) {
      const rest = paragraphs.slice(i).filter(({ change }) => change !== 'same').length;
      yield `    … ${rest} more that differ`;
      return;
    }
    const isNear = [i - 1, i + 1].some((near) => (paragraphs[near]?.change ?? 'same') !== 'same');
    if (paragraph.change === 'same' && !isNear) {
      skipped++;
      continue;
    }
    if (skipped > 0) yield paint('dim', `      … ${skipped} the same`);
    skipped = 0;
    yield* paragraphLine(paragraph, paint);
  }
  if (skipped > 0) yield paint('dim', `      … ${skipped} the same`);
}

function* paragraphLine(
  { change, type, text, pieces, why }: ParagraphChange,
  paint: Paint,
): Generator<string> {
  const label = type === '' || type === 'paragraph' ? '' : `[${type}] `;
  const words = label + printable(text);
  if (change === 'same')
    yield paint('dim', `      ${words.length > CONTEXT ? `${words.slice(0, CONTEXT)}…` : words}`);
  if (change === 'lost') yield paint('red', `    - ${clipped(words, MAX_LENGTH)}`);
  if (change === 'new') yield paint('green', `    + ${clipped(words, MAX_LENGTH)}`);
  if (change === 'changed') yield `    ~ ${label}${(pieces ?? []).map(pieceWords(paint)).join('')}`;
  if (why !== undefined) yield paint('yellow', `      ${printable(why)}`);
}

/** Marked as `wdiff` does it, so that it can be read without colours. */
const pieceWords =
  (paint: Paint) =>
  ({ change, text }: Piece, index: number, all: readonly Piece[]): string => {
    const shown = clipped(printable(text), MAX_LENGTH);
    if (change === 'lost') return paint('red', `[-${shown}-]`);
    if (change === 'new') return paint('green', `{+${shown}+}`);
    const [isFirst, isLast] = [index === 0, index === all.length - 1];
    const room = isFirst || isLast ? CONTEXT : 2 * CONTEXT;
    if (shown.length <= room) return shown;
    const left = isFirst ? '' : shown.slice(0, CONTEXT);
    return `${left}…${isLast ? '' : shown.slice(-CONTEXT)}`;
  };
