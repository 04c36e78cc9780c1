import { isWhiteSpace } from './white-space.js';

/** Has a text white space at its ends, two in a row, or other than spaces and line breaks? */
export function isLoose(text: string): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSpace = isWhiteSpace(unit);
    if (isSpace && (isAfterSpace || (unit !== 0x20 && unit !== 0x0a))) return true;
    isAfterSpace = isSpace;
  }
  return isAfterSpace;
}
