import type { Result } from '../../model/check.js';

/** How many fixtures passed, failed, were written anew. */
export class ResultCounts {
  passed = 0;
  failed = 0;
  updated = 0;

  add({ status }: Result): void {
    this[status]++;
  }

  /** `3 passed, 1 failed`. */
  toString(): string {
    const { passed, failed, updated } = this;
    return `${passed} passed, ${failed} failed${updated > 0 ? `, ${updated} updated` : ''}`;
  }
}
