import type { Page } from '../../model/page.js';
import type { Edit, Mender } from '../../model/rules.js';
import { appliedEdits } from './applied-edits.js';
import { applyEdits } from './apply-edits.js';
import { MENDERS } from './menders.js';
import { rereadFields } from './reread-fields.js';

/** A page after repair, with the edits that made it, in the order of the page before. */
export interface Repaired {
  readonly page: Page;
  readonly edits: readonly Edit[];
  /** The page once it could be read: most rules' edits are of its blocks, which have the numbers of those before. */
  readonly readable: Page;
}

/** All edits that rules ask for, applied once. */
function mend(page: Page, menders: readonly Mender[]): { page: Page; edits: readonly Edit[] } {
  const edits = appliedEdits(menders.flatMap((mender) => [...mender.find(page)]));
  return edits.length === 0 ? { page, edits } : { page: applyEdits(page, edits), edits };
}

/**
 * Mends the text before anything is judged by it: edits are collected from all rules and applied once. Text that was
 * decoded wrongly is read right before: no other rule knows its words.
 *
 * @param without ids of rules that are switched off
 * @param menders all rules of the stage; their order changes nothing
 */
export function repair(page: Page, without: ReadonlySet<string>, menders = MENDERS): Repaired {
  const active = menders.filter(({ id }) => !without.has(id));
  const first = mend(
    page,
    active.filter(({ isFirst }) => isFirst === true),
  );
  const readable = first.edits.length === 0 ? page : rereadFields(page, first.page);
  const then = mend(
    readable,
    active.filter(({ isFirst }) => isFirst !== true),
  );
  return { page: then.page, edits: [...first.edits, ...then.edits], readable };
}
