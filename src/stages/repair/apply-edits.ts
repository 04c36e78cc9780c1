import { movedRow } from '../../html/moved-row.js';
import type { Block, Container, Mended, Page, Span } from '../../model/page.js';
import type { Edit, Join, Replacement, Split } from '../../model/rules.js';
import { composeMended } from './compose-mended.js';
import { splitBlock } from './split-block.js';

type Draft = { -readonly [K in keyof Block]: Block[K] };

interface Work {
  readonly replacements: Replacement[];
  readonly splits: Split[];
  join: Join | null;
}

function workOf(edits: readonly Edit[]): Map<number, Work> {
  const work = new Map<number, Work>();
  for (const edit of edits) {
    const entry = work.get(edit.block) ?? { replacements: [], splits: [], join: null };
    if (edit.kind === 'replace') entry.replacements.push(edit);
    else if (edit.kind === 'split') entry.splits.push(edit);
    else entry.join = edit;
    work.set(edit.block, entry);
  }
  return work;
}

/** Applies one block's replacements; `map` takes old offsets to new ones. */
function replaceIn(
  block: Block,
  replacements: readonly Replacement[],
): { block: Draft; map: (offset: number) => number } {
  let text = '';
  let from = 0;
  const stops: { old: number; now: number }[] = [{ old: 0, now: 0 }];
  for (const { start, end, replacement } of replacements) {
    text += block.text.slice(from, start);
    stops.push({ old: start, now: text.length });
    text += replacement;
    stops.push({ old: end, now: text.length });
    from = end;
  }
  text += block.text.slice(from);
  const map = (offset: number): number => {
    let low = 0;
    let high = stops.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stops[middle]!.old <= offset) low = middle;
      else high = middle - 1;
    }
    const stop = stops[low]!;
    const next = stops[low + 1];
    return Math.min(stop.now + offset - stop.old, next?.now ?? text.length);
  };
  const spans = block.spans
    .map((span) => ({ ...span, start: map(span.start), end: map(span.end) }))
    .filter((span) => span.end > span.start);
  const mended = composeMended(block.text, block.mended, replacements);
  return { block: { ...block, text, spans, mended }, map };
}

/** Several blocks made one; a run of thousands of lines is joined in one go. */
function joinAll(parts: readonly { block: Draft; separator: string }[]): Draft {
  const texts: string[] = [];
  const spans: Span[] = [];
  const mended: Mended[] = [];
  let length = 0;
  parts.forEach(({ block, separator }, index) => {
    if (index > 0) {
      texts.push(separator);
      length += separator.length;
    }
    for (const span of block.spans)
      spans.push({ ...span, start: span.start + length, end: span.end + length });
    for (const edit of block.mended) mended.push({ ...edit, at: edit.at + length });
    texts.push(block.text);
    length += block.text.length;
  });
  return { ...parts[0]!.block, text: texts.join(''), spans, mended };
}

/**
 * Applies edits once, all of them: as `appliedEdits` gives them, disjoint and in order. The page that comes out keeps, in each block's `mended`, what stood
 * there before: with it the ledger finds the way back.
 */
export function applyEdits(page: Page, edits: readonly Edit[]): Page {
  const work = workOf(edits);
  const blocks: Block[] = [];
  const newIndex: number[] = [];
  let run: { block: Draft; separator: string }[] = [];
  let separator = '';
  page.blocks.forEach((old, index) => {
    const own = work.get(index);
    if (own === undefined && run.length === 0) {
      newIndex.push(blocks.length);
      blocks.push(old);
      separator = '';
      return;
    }
    const { replacements = [], splits = [], join = null } = own ?? {};
    const { block, map } =
      replacements.length === 0 ? { block: { ...old }, map: same } : replaceIn(old, replacements);
    const stretches = splits.length === 0 ? [] : changedStretches(old.mended, replacements);
    const pieces = splitBlock(
      block,
      splits.map(({ at }) => map(behind(at, stretches))),
    );
    newIndex.push(blocks.length);
    pieces.forEach((piece, i) => {
      run.push({ block: piece, separator });
      separator = join?.separator ?? '';
      if (i === pieces.length - 1 && join !== null && index < page.blocks.length - 1) return;
      blocks.push(run.length === 1 ? run[0]!.block : joinAll(run));
      run = [];
    });
  });
  newIndex.push(blocks.length);
  return { ...page, blocks, containers: page.containers.map((row) => renumber(row, newIndex)) };
}

interface Stretch {
  readonly start: number;
  end: number;
}

/** What was changed before or is changed now, in order: where two overlap, the books tell of them as one. */
function changedStretches(mended: readonly Mended[], replacements: readonly Replacement[]): Stretch[] {
  const earlier = mended.map(({ at, replacement }) => ({ start: at, end: at + replacement.length }));
  const later = replacements.map(({ start, end }) => ({ start, end }));
  const stretches: Stretch[] = [];
  for (const one of [...earlier, ...later].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last !== undefined && one.start < last.end) last.end = Math.max(last.end, one.end);
    else stretches.push(one);
  }
  return stretches;
}

/** A split that falls within a change comes behind it. */
function behind(at: number, stretches: readonly Stretch[]): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(at, stretches[low - 1]?.end ?? at);
}

const same = (offset: number): number => offset;

function renumber(row: Container, newIndex: readonly number[]): Container {
  const first = newIndex[row.first] ?? row.first;
  const end = newIndex[row.end] ?? row.end;
  return first === row.first && end === row.end ? row : movedRow(row, first, end);
}
