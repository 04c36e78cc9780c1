/** What an input may cost. */
export interface Limits {
  /** Seconds from its bytes to its outcome. */
  readonly maxSeconds: number;
  /** Bytes of heap for the one who cleans it. */
  readonly maxMemory: number;
}

export const DEFAULT_LIMITS: Limits = { maxSeconds: 60, maxMemory: 2048 * 1024 * 1024 };
