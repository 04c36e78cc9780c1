import { type Console, Interrupted } from '../console.js';

const interrupted = ({ signal }: Console): Interrupted =>
  new Interrupted(String(signal.reason), `ended by ${signal.reason}`);

/**
 * What work comes to, unless the run is asked to end before.
 * @throws Interrupted
 */
export function orAborted<T>(work: Promise<T>, io: Console): Promise<T> {
  const { signal } = io;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(interrupted(io));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * The same items, until the run is asked to end: also while the next one is waited for.
 * @throws Interrupted
 */
export async function* untilAborted<T>(items: AsyncIterable<T>, io: Console): AsyncGenerator<T> {
  const { signal } = io;
  const iterator = items[Symbol.asyncIterator]();
  // Of the one that is waited for. A promise of the abortion that all raced against would hold on to every one of them.
  let giveUp: (error: Interrupted) => void = () => {};
  const abort = (): void => giveUp(interrupted(io));
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      if (signal.aborted) throw interrupted(io);
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
