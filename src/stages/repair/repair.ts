import type { Page } from '../../model/page.js';
import type { Edit } from '../../model/rules.js';
import { appliedEdits } from './applied-edits.js';
import { applyEdits } from './apply-edits.js';
import { MENDERS } from './menders.js';

/** A page after repair, with the edits that made it, in the order of the page before. */
export interface Repaired {
  readonly page: Page;
  readonly edits: readonly Edit[];
}

/**
 * Mends the text before anything is judged by it: edits are collected from all rules and applied once.
 *
 * @param without ids of rules that are switched off
 * @param menders all rules of the stage; their order changes nothing
 */
export function repair(page: Page, without: ReadonlySet<string>, menders = MENDERS): Repaired {
  const found = menders.filter(({ id }) => !without.has(id)).flatMap((mender) => [...mender.find(page)]);
  const edits = appliedEdits(found);
  return edits.length === 0 ? { page, edits } : { page: applyEdits(page, edits), edits };
}
