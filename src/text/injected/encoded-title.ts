import type { Head } from '../../model/page.js';

/** Is a title written in numeric references, letters and figures that nobody has to write so included? */
export function hasEncodedTitle({ encoded }: Head): boolean {
  return encoded.some(({ name, plain }) => name === 'title' && plain > 0);
}
