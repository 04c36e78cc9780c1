/** Cuts or edits by the block that they are in, in the order in which blocks first come. */
export function byBlock<T extends { readonly block: number }>(items: readonly T[]): Map<number, T[]> {
  const lists = new Map<number, T[]>();
  for (const item of items) {
    const list = lists.get(item.block);
    if (list === undefined) lists.set(item.block, [item]);
    else list.push(item);
  }
  return lists;
}
