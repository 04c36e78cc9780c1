/** Inputs that are read ahead of the one that is being cleaned. */
const READ_AHEAD = 16;

/**
 * Works through a lazy list in order, reading a few items ahead. Knows nothing of what the items are.
 *
 * @param read starts on an item; its failure is the result's business
 * @returns results in the order of the items
 */
export async function* runInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const ahead: Promise<Result>[] = [];
  for await (const item of items) {
    const result = read(item);
    // A rejection is met when its turn comes; until then it is not unhandled.
    result.catch(() => {});
    ahead.push(result);
    if (ahead.length >= READ_AHEAD) yield await ahead.shift()!;
  }
  for (const result of ahead) yield await result;
}
