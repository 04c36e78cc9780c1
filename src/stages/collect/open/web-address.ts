const ABSOLUTE = /^https?:\/\/[^\s/?#]/i;
/** Longer ones are no addresses but data. */
const MAX_LENGTH = 8192;

/** An absolute address on the web as it is written, spaces around it aside; `null` for anything else. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  const address = value.trim();
  return ABSOLUTE.test(address) ? address : null;
}
