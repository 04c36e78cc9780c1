const BY_ONE = /^(?:written\s|posted\s)?by:?\s(\p{L}[\p{L}\d_.-]{1,19}(?:\s\p{L}[\p{L}\d_.-]{0,19}){0,2})$/iu;

/** `by kev`: a line that is nothing else gives a name of any shape. */
export function bylineAlias(text: string): string | null {
  return text.length > 50 ? null : (BY_ONE.exec(text.trim())?.[1] ?? null);
}
