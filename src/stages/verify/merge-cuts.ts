import type { Cut } from '../../model/rules.js';

/** A stretch of one block that goes, with the rule that answers for it. */
export interface Owned {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reason: string;
}

/**
 * Merges one block's cuts into disjoint stretches. Where several rules cut the same characters the first rule id in
 * the alphabet owns them, so that the order of rules changes nothing.
 */
export function mergeCuts(cuts: readonly Cut[]): Owned[] {
  const [only] = cuts;
  if (only === undefined) return [];
  if (cuts.length === 1) return [only];
  const stops = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byRule = [...cuts].sort((a, b) => compare(a.rule, b.rule) || compare(a.reason, b.reason));
  if (stops.length === 1) return [byRule[0]!];
  const merged: Owned[] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [start, end] = [stops[i]!, stops[i + 1]!];
    const owner = byRule.find((cut) => cut.start <= start && cut.end >= end);
    if (owner === undefined) continue;
    const last = merged.at(-1);
    if (last !== undefined && last.end === start && last.rule === owner.rule)
      merged[merged.length - 1] = { ...last, end };
    else merged.push({ start, end, rule: owner.rule, reason: owner.reason });
  }
  return merged;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
