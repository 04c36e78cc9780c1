import { diffArrays } from 'diff';
import type { LedgerEntry } from '../model/article.js';
import type { ParagraphChange, Piece } from '../model/check.js';
import { whoCut } from './who-cut.js';

/** A paragraph with the type of its block. */
export interface Paragraph {
  readonly type: string;
  readonly text: string;
}

/** Beyond this many edits two texts have nothing to do with each other: all of one is lost, all of the other new. */
const MAX_PARAGRAPH_EDITS = 2000;
const MAX_TOKEN_EDITS = 600;
const MAX_TOKENS = 20_000;
/** Two paragraphs that share this much of the longer one are one paragraph that changed. */
const ALIKE = 0.5;

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;

const keyOf = ({ type, text }: Paragraph): string => `${type}\n${text}`;

/** Two lists as runs of what stayed, went and came; `null` where they differ too much to say. */
function runs(before: string[], after: string[], maxEditLength: number) {
  return diffArrays(before, after, { maxEditLength }) ?? null;
}

/** What changed within a paragraph, `null` where the two are different paragraphs. */
function piecesOf(before: string, after: string): Piece[] | null {
  const [old, now] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  if (Math.max(old.length, now.length) > MAX_TOKENS) return null;
  const changes = runs(old, now, MAX_TOKEN_EDITS);
  if (changes === null) return null;
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { change: added ? 'new' : removed ? 'lost' : 'same', text: value.join('') };
  });
  const shared = pieces.reduce((sum, { change, text }) => sum + (change === 'same' ? text.length : 0), 0);
  return shared >= Math.max(before.length, after.length) * ALIKE ? pieces : null;
}

/** A run that went with the run that came in its place, paired one by one as far as they are alike. */
function* paired(
  lost: readonly Paragraph[],
  came: readonly Paragraph[],
  ledger: readonly LedgerEntry[],
): Generator<ParagraphChange> {
  let next = 0;
  for (const paragraph of lost) {
    const match = came.findIndex(
      ({ text }, i) => i >= next && i < next + 3 && piecesOf(paragraph.text, text) !== null,
    );
    if (match < 0) {
      yield { change: 'lost', ...paragraph, ...whoCut(paragraph.text, ledger) };
      continue;
    }
    for (const one of came.slice(next, match)) yield { change: 'new', ...one };
    yield changed(paragraph, came[match]!, ledger);
    next = match + 1;
  }
  for (const one of came.slice(next)) yield { change: 'new', ...one };
}

function changed(before: Paragraph, after: Paragraph, ledger: readonly LedgerEntry[]): ParagraphChange {
  const pieces = piecesOf(before.text, after.text) ?? [];
  const type = before.type === after.type ? after.type : `${before.type} → ${after.type}`;
  const gone = pieces.filter(({ change }) => change === 'lost').map(({ text }) => text);
  const longest = gone.reduce((a, b) => (b.length > a.length ? b : a), '');
  return { change: 'changed', type, text: after.text, pieces, ...whoCut(longest, ledger) };
}

/**
 * How one list of paragraphs became another (Myers' O(ND) difference, bounded).
 *
 * @param ledger of what came out: tells which rule took what was lost
 */
export function diffParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  ledger: readonly LedgerEntry[],
): ParagraphChange[] {
  const found = runs(before.map(keyOf), after.map(keyOf), MAX_PARAGRAPH_EDITS);
  if (found === null) return [...paired(before, after, ledger)];
  const changes: ParagraphChange[] = [];
  let [old, now] = [0, 0];
  let lost: readonly Paragraph[] = [];
  for (const { added, removed, count } of found) {
    if (removed) {
      lost = before.slice(old, old + count);
      old += count;
      continue;
    }
    const run = after.slice(now, now + count);
    changes.push(...paired(lost, added ? run : [], ledger));
    lost = [];
    if (!added) {
      for (const paragraph of run) changes.push({ change: 'same', ...paragraph });
      old += count;
    }
    now += count;
  }
  changes.push(...paired(lost, [], ledger));
  return changes;
}
