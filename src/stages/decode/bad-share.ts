import { countBad } from './count-bad.js';

/** The share of what is not ASCII that an encoding has no character for, 0 to 1. */
export function badShare(bytes: Uint8Array, encoding: string): number {
  const { bad, wide } = countBad(bytes, encoding);
  return wide === 0 ? 0 : bad / wide;
}
