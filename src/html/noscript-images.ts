import type { Block, Container } from '../model/page.js';
import { boxOf } from '../text/box-of.js';
import { isPlaceholder } from '../text/placeholder-image.js';

type Row = { -readonly [K in keyof Container]: Container[K] };

const WITHOUT_SCRIPTS = '<noscript>';

/** Is there a picture right before this block that a script does not have to put there? */
function hasPicture(rows: readonly Row[], before: Block | undefined, noscript: Row): boolean {
  if (before?.image === undefined || isPlaceholder(before.image.src)) return false;
  return boxOf(rows, before.container) === boxOf(rows, noscript.parent);
}

/**
 * Shows the pictures that lazy loaders keep for readers without scripts: an element with one picture and no text, where
 * the page has none, or a placeholder, before it. Pixels that count readers are no pictures.
 */
export function showNoscriptImages(rows: readonly Row[], blocks: readonly Block[]): void {
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.tag !== 'noscript' || row.hidden !== WITHOUT_SCRIPTS || row.end - row.first !== 1) continue;
    const image = blocks[row.first]?.image;
    if (image === undefined || image.isTiny || hasPicture(rows, blocks[row.first - 1], row)) continue;
    const above = rows[row.parent]?.hidden ?? null;
    row.hidden = above;
    for (let inner = index + 1; inner < rows.length && rows[inner]!.depth > row.depth; inner++)
      if (rows[inner]!.hidden === WITHOUT_SCRIPTS) rows[inner]!.hidden = above;
  }
}
