import { movedRow } from '../../html/moved-row.js';
import type { Block, Container, Mended, Page, Span } from '../../model/page.js';
import type { Edit, Join, Replacement, Split } from '../../model/rules.js';
import { composeMended } from './compose-mended.js';

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

function sliceBlock(block: Block, start: number, end: number, isLast: boolean): Draft {
  const spans: Span[] = block.spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(start, span.start) - start,
      end: Math.min(end, span.end) - start,
    }));
  const mended = block.mended
    .filter(({ at }) => at >= start && (at < end || (isLast && at === end)))
    .map((edit) => ({ ...edit, at: edit.at - start }));
  return { ...block, text: block.text.slice(start, end), spans, mended };
}

function splitAt(block: Draft, offsets: readonly number[]): Draft[] {
  const stops = [...new Set(offsets)].filter((at) => at > 0 && at < block.text.length).sort((a, b) => a - b);
  if (stops.length === 0) return [block];
  return [0, ...stops].map((start, i) => {
    const end = stops[i] ?? block.text.length;
    return { ...sliceBlock(block, start, end, i === stops.length), isAfterGap: i > 0 || block.isAfterGap };
  });
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
    const pieces = splitAt(
      block,
      splits.map(({ at }) => map(behind(behindMended(at, old.mended), replacements))),
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

/** A split that falls within what another rule replaces comes behind it. */
function behind(at: number, replacements: readonly Replacement[]): number {
  return replacements.reduce((place, { start, end }) => (place > start && place < end ? end : place), at);
}

/** Nor is what an earlier rule put in divided: the books tell of it as one. */
function behindMended(at: number, mended: readonly Mended[]): number {
  return mended.reduce((place, edit) => {
    const end = edit.at + edit.replacement.length;
    return place > edit.at && place < end ? end : place;
  }, at);
}

const same = (offset: number): number => offset;

function renumber(row: Container, newIndex: readonly number[]): Container {
  const first = newIndex[row.first] ?? row.first;
  const end = newIndex[row.end] ?? row.end;
  return first === row.first && end === row.end ? row : movedRow(row, first, end);
}
