/** A number with what it counts: `1 block`, `3 blocks`. */
export function counted(number: unknown, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** A text as far as a person reads it. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}… (${text.length} characters)`;
}
