import type { Mended, Page } from '../../model/page.js';

const RULE = 'double-encoding';

/** Where repair read text right that had been decoded wrongly: block by block. */
export function rereadPlaces({ blocks }: Page): readonly Mended[] {
  const places: Mended[] = [];
  for (const { mended } of blocks) for (const edit of mended) if (edit.rule === RULE) places.push(edit);
  return places;
}
