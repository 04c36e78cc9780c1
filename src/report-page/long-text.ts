import { moreButton } from './more-button.js';
import { whole } from './numbers.js';
import { visibleText } from './visible-text.js';

/** UTF-16 units of one stretch that are shown at first, and more at each wish. */
const FIRST = 4000;
const MORE = 40_000;

/** Not between the halves of a pair. */
function cutAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

/** A text of any length: the page stays quick, and all of it can be had. */
export function longText(text: string, from = 0): Node[] {
  const end = cutAt(text, from + (from === 0 ? FIRST : MORE));
  if (end >= text.length) return visibleText(text.slice(from));
  const words = `… show ${whole(text.length - end)} more characters`;
  const button = moreButton(words, (place) => place.before(...longText(text, end)));
  return [...visibleText(text.slice(from, end)), button];
}
