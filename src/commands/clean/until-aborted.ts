import { type Console, Interrupted } from '../console.js';

/**
 * The same items, until the run is asked to end: also while the next one is waited for.
 * @throws Interrupted
 */
export async function* untilAborted<T>(items: AsyncIterable<T>, { signal }: Console): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(new Interrupted(String(signal.reason), 'interrupted'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  // Nobody may be waiting when it comes.
  aborted.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await Promise.race([iterator.next(), aborted]);
      if (done === true) return;
      yield value;
    }
  } finally {
    // What is under way when the run is aborted may never end: nobody waits for it.
    void iterator.return?.()?.catch(() => {});
  }
}
