import type { Mended, Page } from '../model/page.js';

/** The rule whose edits are the places of suspects. */
export const OVERWRITTEN = 'overwritten-phrase';

/** What a rule of repair changed on a page, in order. */
export function* mendedBy({ blocks }: Page, rule: string): Generator<Mended> {
  for (const { mended } of blocks) for (const edit of mended) if (edit.rule === rule) yield edit;
}
