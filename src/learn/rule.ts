import type { LinePattern, Reader } from '../model/profile.js';

/** What a profile may say, with the pages that speak for it. */
export interface Supported<T> {
  readonly value: T;
  readonly why: string;
  /** Pages that show it, of those that could. */
  readonly pages: number;
  readonly of: number;
}

/** One layout as it was learned. */
export interface LearnedLayout {
  readonly id: string;
  readonly pages: number;
  readonly body: readonly Supported<string>[];
  readonly remove: readonly Supported<string>[];
  readonly dropLines: readonly Supported<LinePattern>[];
  readonly startAfter: readonly Supported<LinePattern>[];
  readonly endAt: readonly Supported<LinePattern>[];
  readonly fields: readonly (Supported<Reader> & { readonly field: string })[];
}
