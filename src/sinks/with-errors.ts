import type { Sink } from './sink.js';

/** A sink that also hands to another what is no article. */
export function withErrors(main: Sink, errors: Sink): Sink {
  return {
    ...main,
    put: async (result) => {
      const stored = await main.put(result);
      if (stored.brief.status !== 'article') await errors.put(stored);
      return stored;
    },
    close: async () => {
      await main.close();
      await errors.close();
    },
    abandon: async () => {
      await main.abandon();
      await errors.abandon();
    },
  };
}
