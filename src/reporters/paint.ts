import { styleText } from 'node:util';

export type Style = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** @param hasColours whether the words go to a terminal that shows colours */
export function paintFor(hasColours: boolean): Paint {
  return hasColours ? (style, text) => styleText(style, text) : (_style, text) => text;
}
