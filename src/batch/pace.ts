/** Seconds over which a rate is smoothed: results come in bursts, and what a former run did comes fast. */
const MEMORY = 15;
const MIN_STEP = 0.5;
const MINUTE = 60;
const HOUR = 3600;

/** How fast items come, and how long the rest will take. */
export class Pace {
  #at: number;
  #count = 0;
  #rate: number | null = null;

  /** @param now seconds on any clock, as in all that follows */
  constructor(now: number) {
    this.#at = now;
  }

  /** Takes note of how many there are by now. */
  step(count: number, now: number): void {
    const passed = now - this.#at;
    if (passed < MIN_STEP) return;
    const fresh = (count - this.#count) / passed;
    // Exponential smoothing; the first seconds are all there is.
    const weight = this.#rate === null ? 1 : 1 - Math.exp(-passed / MEMORY);
    this.#rate = (this.#rate ?? 0) + weight * (fresh - (this.#rate ?? 0));
    this.#at = now;
    this.#count = count;
  }

  /** Items a second. */
  get rate(): number {
    return this.#rate ?? 0;
  }

  /** `45 s`, `12 min`, `3 h 20 min`; a dash where nobody can tell yet. */
  left(items: number): string {
    if (this.rate === 0) return '–';
    const seconds = Math.ceil(items / this.rate);
    if (seconds < 2 * MINUTE) return `${seconds} s`;
    const minutes = Math.round(seconds / MINUTE);
    if (seconds < 2 * HOUR) return `${minutes} min`;
    return `${Math.floor(minutes / MINUTE)} h ${minutes % MINUTE} min`;
  }
}
