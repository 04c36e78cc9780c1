import type { Result } from '../../model/check.js';

/** How many fixtures passed, passed although their text differs, failed, were written anew. */
export class ResultCounts {
  passed = 0;
  failed = 0;
  updated = 0;
  tolerated = 0;

  add({ status, message }: Result): void {
    this[status]++;
    if (status === 'passed' && message !== '') this.tolerated++;
  }

  /** `3 passed, 1 failed`. */
  toString(): string {
    const { passed, failed, updated, tolerated } = this;
    const within = tolerated > 0 ? ` (${tolerated} within the tolerance)` : '';
    return `${passed} passed${within}, ${failed} failed${updated > 0 ? `, ${updated} updated` : ''}`;
  }
}
