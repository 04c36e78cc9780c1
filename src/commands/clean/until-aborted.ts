import { type Console, Interrupted } from '../console.js';

/**
 * The same items, until the run is asked to end: also while the next one is waited for.
 * @throws Interrupted
 */
export async function* untilAborted<T>(items: AsyncIterable<T>, { signal }: Console): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  // Of the one that is waited for. A promise of the abortion that all raced against would hold on to every one of them.
  let giveUp: (error: Interrupted) => void = () => {};
  const interrupted = (): Interrupted => new Interrupted(String(signal.reason), 'interrupted');
  const abort = (): void => giveUp(interrupted());
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      if (signal.aborted) throw interrupted();
      const { done, value } = await new Promise<IteratorResult<T>>((resolve, reject) => {
        giveUp = reject;
        iterator.next().then(resolve, reject);
      });
      if (done === true) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    // What is under way when the run is aborted may never end: nobody waits for it.
    void iterator.return?.()?.catch(() => {});
  }
}
