import { setTimeout as pause } from 'node:timers/promises';
import type { Washed } from '../../model/washed.js';
import type { Sink } from '../../sinks/sink.js';
import { UsageError } from '../console.js';

/** Seconds to wait before a result is written again: a disk may be full, or away, for a moment. */
const PAUSES = [1, 2, 4, 8];

/** Writes results one after the other, and waits for a disk that takes none. */
export class PatientSink {
  readonly #sink: Sink;
  readonly #signal: AbortSignal;
  readonly #say: (line: string) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** @param say told of what holds it up */
  constructor(sink: Sink, signal: AbortSignal, say: (line: string) => void) {
    this.#sink = sink;
    this.#signal = signal;
    this.#say = say;
  }

  /** @throws UsageError where the disk takes nothing for long, or the run is asked to end meanwhile */
  put(washed: Washed): Promise<Washed> {
    const turn = this.#last.then(() => this.#put(washed));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #put(washed: Washed): Promise<Washed> {
    for (const seconds of PAUSES) {
      try {
        return await this.#sink.put(washed);
      } catch (error) {
        if (!(error instanceof UsageError) || this.#signal.aborted) throw error;
        this.#say(`${error.message}; once more in ${seconds} s`);
        await pause(seconds * 1000, undefined, { signal: this.#signal }).catch(() => {});
      }
    }
    return this.#sink.put(washed);
  }
}
