import type { Likeness } from './likeness.js';

/** Where one story ends and the next begins: `npm run near-duplicates -- --bounds` shows what other numbers give. */
export interface DuplicateBounds {
  /** How much of the shorter text the longer one has, at least; less is enough where the figures agree. */
  readonly containment: number;
  readonly vouched: number;
  /** How much shorter it may be: a story that is one of many in a round-up is none of its copies. */
  readonly ratio: number;
  /** Shingles with a figure, from which on figures tell something; what share of them must agree, and what vouches. */
  readonly figures: number;
  readonly sharedFigures: number;
  readonly sameFigures: number;
  /** Texts with fewer shingles say too little to be told apart when a name or a figure changes: all must agree. */
  readonly size: number;
}

export const DUPLICATE_BOUNDS: DuplicateBounds = {
  containment: 0.86,
  vouched: 0.72,
  ratio: 0.4,
  figures: 12,
  sharedFigures: 0.6,
  sameFigures: 0.85,
  size: 48,
};

/** Are two texts one story: the same but for what a site adds, leaves out or writes in its own way? */
export function isNearDuplicate(like: Likeness, bounds: DuplicateBounds = DUPLICATE_BOUNDS): boolean {
  const { size, containment, figures, sharedFigures } = like;
  if (size === 0) return false;
  if (like.isEqual || size < bounds.size) return like.isEqual;
  if (like.ratio < bounds.ratio) return false;
  if (figures < bounds.figures) return containment >= bounds.containment;
  if (sharedFigures < bounds.sharedFigures) return false;
  return containment >= (sharedFigures < bounds.sameFigures ? bounds.containment : bounds.vouched);
}
