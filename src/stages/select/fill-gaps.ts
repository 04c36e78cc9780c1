/** Between two blocks of the article, from this likelihood on. */
const IN_A_GAP = 0.15;
const MAX_LINKED = 0.3;

/** Blocks without links, not unlikely themselves, between two of the article's: a short paragraph, a list, a table. */
export function fillGaps(isKept: boolean[], values: Float64Array, links: Float64Array): void {
  let open: number[] | null = null;
  for (let block = 0; block < values.length; block++) {
    if (values[block]! < 0) continue;
    if (isKept[block]) {
      for (const one of open ?? []) isKept[one] = true;
      open = [];
    } else if (values[block]! > IN_A_GAP && links[block]! < MAX_LINKED) open?.push(block);
    else open = null;
  }
}
