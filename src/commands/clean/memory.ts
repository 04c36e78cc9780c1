import type { Order } from '../../clean-worker.js';
import type { Place } from '../../model/place.js';
import type { Washed } from '../../model/washed.js';
import type { OutputKey } from '../../sinks/sink.js';

/** An order with what a former run made of the input. */
export interface KnownOrder extends Order {
  /** Its data are read when they are needed. */
  readonly recall: (() => Promise<Washed | null>) | null;
  /** What a former run may have written for an input of this name, whatever its bytes were. */
  readonly former: OutputKey | null;
}

/** What a run knows of former ones, and leaves for later ones. */
export interface Memory {
  readonly orderOf: (place: Place) => Promise<KnownOrder>;
  readonly keep: (place: Place, washed: Washed) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A run that knows nothing. */
export const NO_MEMORY: Memory = {
  orderOf: async (place) => ({ place, known: null, recall: null, former: null }),
  keep: async () => {},
  close: async () => {},
};
