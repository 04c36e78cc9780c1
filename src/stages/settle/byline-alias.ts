const MAX_LENGTH = 50;
/** By the way, by default, by Written. */
const NO_NAME =
  /^(?:the\s(?:way|numbers|book|sea|day|hour)|a|an|our|your|my|all|written|posted|published|default|now|far|then|category|date|topic|author|type|no)\b/iu;
const BY_ONE = /^(?:written\s|posted\s)?by:?\s(\p{L}[\p{L}\d_.-]{1,19}(?:\s\p{L}[\p{L}\d_.-]{0,19}){0,2})$/iu;

/** `by kev`: a line that is nothing else gives a name of any shape. */
export function bylineAlias(text: string): string | null {
  const name = text.length > MAX_LENGTH ? undefined : BY_ONE.exec(text.trim())?.[1];
  return name === undefined || NO_NAME.test(name) ? null : name;
}
