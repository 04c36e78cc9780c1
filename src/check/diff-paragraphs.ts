import { diffArrays } from 'diff';
import type { ParagraphChange, Piece } from '../model/check.js';
import type { WhoCut } from './who-cut.js';

/** A paragraph with the type of its block. */
export interface Paragraph {
  readonly type: string;
  readonly text: string;
}

/** Beyond this many edits two texts have nothing to do with each other: all of one is lost, all of the other new. */
const MAX_PARAGRAPH_EDITS = 2000;
const MAX_TOKEN_EDITS = 600;
const MAX_TOKENS = 20_000;
/** Pairs that are looked into, and lost paragraphs that the ledger is asked for: a person reads no more. */
const MAX_PAIRS = 300;
const MAX_ASKED = 300;
const MIN_PIECE = 6;
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

/** Looks into pairs of paragraphs, as long as its budget lasts, and tells who cut what is lost. */
class Pairing {
  readonly #whoCut: WhoCut;
  #budget = MAX_PAIRS;
  #asked = 0;

  constructor(whoCut: WhoCut) {
    this.#whoCut = whoCut;
  }

  /** A run that went with the run that came in its place, paired one by one as far as they are alike. */
  *of(lost: readonly Paragraph[], came: readonly Paragraph[]): Generator<ParagraphChange> {
    let next = 0;
    for (const paragraph of lost) {
      const match = this.#match(paragraph, came, next);
      if (match === null) {
        yield { change: 'lost', ...paragraph, ...this.#why(paragraph.text) };
        continue;
      }
      for (const one of came.slice(next, match.index)) yield { change: 'new', ...one };
      yield this.#changed(paragraph, came[match.index]!, match.pieces);
      next = match.index + 1;
    }
    for (const one of came.slice(next)) yield { change: 'new', ...one };
  }

  #match(
    { text }: Paragraph,
    came: readonly Paragraph[],
    next: number,
  ): { index: number; pieces: readonly Piece[] } | null {
    for (let index = next; index < Math.min(came.length, next + 3); index++) {
      if (this.#budget-- <= 0) return null;
      const pieces = piecesOf(text, came[index]!.text);
      if (pieces !== null) return { index, pieces };
    }
    return null;
  }

  #changed(before: Paragraph, after: Paragraph, pieces: readonly Piece[]): ParagraphChange {
    const type = before.type === after.type ? after.type : `${before.type} → ${after.type}`;
    const gone = pieces.filter(({ change }) => change === 'lost').map(({ text }) => text);
    const longest = gone.reduce((a, b) => (b.length > a.length ? b : a), '');
    // A word or a mark may have gone from anywhere.
    const why = longest.length < MIN_PIECE ? {} : this.#why(longest);
    return { change: 'changed', type, text: after.text, pieces, ...why };
  }

  #why(text: string): { why?: string } {
    const why = this.#asked++ < MAX_ASKED ? this.#whoCut(text) : null;
    return why === null ? {} : { why };
  }
}

/**
 * How one list of paragraphs became another (Myers' O(ND) difference, bounded).
 *
 * @param whoCut tells which rule took what was lost
 */
export function diffParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  whoCut: WhoCut,
): ParagraphChange[] {
  const pairing = new Pairing(whoCut);
  const found = runs(before.map(keyOf), after.map(keyOf), MAX_PARAGRAPH_EDITS);
  if (found === null) return [...pairing.of(before, after)];
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
    changes.push(...pairing.of(lost, added ? run : []));
    lost = [];
    if (!added) {
      for (const paragraph of run) changes.push({ change: 'same', ...paragraph });
      old += count;
    }
    now += count;
  }
  changes.push(...pairing.of(lost, []));
  return changes;
}
