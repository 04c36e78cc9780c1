import type { Mended, Page } from '../../model/page.js';

const RULE = 'double-encoding';

/** Where repair read text right that had been decoded wrongly: block by block. */
export function rereadPlaces({ blocks }: Page): readonly Mended[] {
  const places: Mended[] = [];
  for (const { mended } of blocks)
    if (mended.length > 0) places.push(...mended.filter(({ rule }) => rule === RULE));
  return places;
}
