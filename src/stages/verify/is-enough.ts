import type { Signal } from '../../model/article.js';

/** Signals of this weight together say what each of them alone may not. */
const ENOUGH = 1;

/** Do signals together say that a page is hacked, spun, spam? */
export function isEnough(signals: readonly Signal[]): boolean {
  return signals.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH;
}
