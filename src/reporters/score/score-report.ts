import type { Contrasts, Group, PageScore } from '../../model/score.js';

/** A page with the set that it is of. */
export interface RankedPage {
  readonly set: string;
  readonly page: PageScore;
  /** Of its body; `null` where none is labelled. */
  readonly f1: number | null;
  readonly faults: readonly string[];
}

/** What `inkwash score` found. */
export interface ScoreReport {
  readonly sets: readonly Group[];
  readonly all: Group;
  /** Pages of all sets, grouped anew, by what they are grouped by. */
  readonly by: Readonly<Record<string, readonly Group[]>>;
  readonly worst: readonly RankedPage[];
  /** Another prediction of the same pages. */
  readonly against: { readonly file: string; readonly contrasts: Contrasts } | null;
}
