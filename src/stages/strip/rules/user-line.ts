import type { LinePattern } from '../../../model/profile.js';
import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { byBlock } from '../../../text/by-block.js';
import { composed } from '../../../text/composition.js';
import { halfWidth } from '../../../text/half-width.js';
import { matchesLine } from '../../../text/line-pattern.js';
import { matchesOf } from '../../../text/matches-of.js';
import { squeeze } from '../../../text/squeeze.js';
import { keptLines } from '../kept-lines.js';

const RULE = 'user-line';
const LINE = /[^\n]+/g;

/** A line as the article has it, whatever its spaces and widths are on the page. */
const plain = (line: string): string => halfWidth(composed(squeeze(line, []).text));

/** The user's lines made ready: phrases are looked up, patterns are tried one by one. */
interface Wanted {
  readonly phrases: ReadonlyMap<string, LinePattern>;
  readonly patterns: readonly LinePattern[];
}

const ready = new WeakMap<readonly LinePattern[], Wanted>();

function wantedOf(lines: readonly LinePattern[]): Wanted {
  let wanted = ready.get(lines);
  if (wanted === undefined) {
    const phrases = lines.flatMap((one) => ('equals' in one ? [[plain(one.equals), one] as const] : []));
    wanted = { phrases: new Map(phrases), patterns: lines.filter((one) => !('equals' in one)) };
    ready.set(lines, wanted);
  }
  return wanted;
}

/** The user's line that a line of the page is. */
function userLineOf({ phrases, patterns }: Wanted, line: string): LinePattern | undefined {
  const spaced = squeeze(line, []).text;
  if (spaced === '') return undefined;
  return phrases.get(plain(line)) ?? patterns.find((pattern) => matchesLine(pattern, spaced));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What cuts take together, in order. */
function disjoint(cuts: readonly Cut[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else if (end > last.end) merged[merged.length - 1] = { start: last.start, end };
  }
  return merged;
}

/** The lines of a block with what is left of each; a block may hold lines of verse, or of an address. */
function* linesOf(text: string, cuts: readonly Cut[]): Generator<Stretch & { readonly left: string }> {
  const gone = disjoint(cuts);
  let next = 0;
  for (const { index: start, 0: line } of matchesOf(text, LINE)) {
    const end = start + line.length;
    const parts: string[] = [];
    let from = start;
    while (next < gone.length && gone[next]!.end <= start) next++;
    for (let i = next; i < gone.length && gone[i]!.start < end; i++) {
      parts.push(text.slice(from, Math.max(from, gone[i]!.start)));
      from = gone[i]!.end;
      if (from < end) next = i + 1;
    }
    parts.push(text.slice(from, Math.max(from, end)));
    yield { start, end, left: parts.join('') };
  }
}

function* find(view: View): Generator<Cut> {
  const { userLines = [], cuts = [] } = view;
  if (userLines.length === 0) return;
  const wanted = wantedOf(userLines);
  const cutsOf = byBlock(cuts);
  for (const { block, text } of keptLines(view)) {
    for (const { start, end, left } of linesOf(text, cutsOf.get(block) ?? [])) {
      const found = userLineOf(wanted, left);
      if (found !== undefined) yield { rule: RULE, reason: found.why ?? 'line to drop', block, start, end };
    }
  }
}

/** Lines that the user wants out of all articles: `--drop-lines`. */
export const userLine: Cleaner = {
  id: RULE,
  isLast: true,
  purpose: 'Cuts the lines that --drop-lines names, wherever they stand in an article.',
  example: '<p>渡口故事，每周三更新</p>',
  nearMiss: '<p>他给这个栏目起名叫“渡口故事，每周三更新”，一写就是十年。</p>',
  onlyWith: { dropLines: [{ equals: '渡口故事，每周三更新' }] },
  find,
};
