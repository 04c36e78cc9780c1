import type { Container } from '../model/page.js';

/** The nearest container that breaks lines: the row itself, or the first around it that is not inline. */
export function boxOf(rows: readonly Pick<Container, 'isInline' | 'parent'>[], row: number): number {
  let at = row;
  while (rows[at]?.isInline === true) at = rows[at]!.parent;
  return at;
}
