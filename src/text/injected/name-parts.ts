const BETWEEN = /[_|｜–—,，、;；\s-]+/;
/** Shorter parts are in many names. */
const MIN_PART = 4;

/** The parts of a name, a phrase or a title that are long enough to tell it by. */
export function nameParts(name: string): string[] {
  return name.split(BETWEEN).filter(({ length }) => length >= MIN_PART);
}
