import type { Cut } from '../../model/rules.js';
import { compare } from '../../text/compare.js';

/** A stretch of one block that goes, with the rule that answers for it. */
export interface Owned {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reason: string;
}

/** Rules whose cuts cover the place that the sweep has reached, with how many of them do. */
type Active = Map<string, { count: number; reason: string }>;

const byPlace = (a: Cut, b: Cut): number =>
  a.start - b.start || a.end - b.end || compare(a.rule, b.rule) || compare(a.reason, b.reason);

function enter(active: Active, { rule, reason }: Cut): void {
  const entry = active.get(rule);
  if (entry === undefined) active.set(rule, { count: 1, reason });
  else entry.count++;
}

function leave(active: Active, rule: string): void {
  const entry = active.get(rule);
  if (entry === undefined) return;
  entry.count--;
  if (entry.count === 0) active.delete(rule);
}

/**
 * Merges one block's cuts into disjoint stretches, in order. Where several rules cut the same characters the first
 * rule id in the alphabet owns them, so that the order of rules changes nothing. One sweep over the cuts' ends.
 */
export function mergeCuts(cuts: readonly Cut[]): readonly Owned[] {
  if (cuts.length < 2) return cuts;
  const sorted = [...cuts].sort(byPlace);
  const [first] = sorted;
  if (first === undefined) return [];
  const last = sorted.reduce((end, cut) => Math.max(end, cut.end), 0);
  // Nothing but cuts of length 0: an image that goes, or a block that repair emptied.
  if (last === first.start) return [sorted.reduce((a, b) => (compare(b.rule, a.rule) < 0 ? b : a))];
  const solid = sorted.filter(({ start, end }) => end > start);
  const ends = [...solid].sort((a, b) => a.end - b.end);
  const active: Active = new Map();
  const merged: Owned[] = [];
  let [starting, ending, at] = [0, 0, 0];
  while (ending < ends.length) {
    const next = Math.min(solid[starting]?.start ?? Number.POSITIVE_INFINITY, ends[ending]!.end);
    if (next > at && active.size > 0) push(merged, at, next, active);
    at = next;
    while (ends[ending]?.end === at) leave(active, ends[ending++]!.rule);
    while (solid[starting]?.start === at) enter(active, solid[starting++]!);
  }
  return merged;
}

function push(merged: Owned[], start: number, end: number, active: Active): void {
  const rule = [...active.keys()].reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const before = merged.at(-1);
  if (before !== undefined && before.end === start && before.rule === rule) {
    merged[merged.length - 1] = { ...before, end };
  } else merged.push({ start, end, rule, reason: active.get(rule)!.reason });
}
