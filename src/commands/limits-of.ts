import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';

/** What an input may cost, as `--max-seconds` and `--max-memory` say. */
export function limitsOf({ maxSeconds, maxMemory }: Partial<Limits>): Limits {
  return {
    maxSeconds: maxSeconds ?? DEFAULT_LIMITS.maxSeconds,
    maxMemory: maxMemory ?? DEFAULT_LIMITS.maxMemory,
  };
}
