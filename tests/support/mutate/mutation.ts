import type { Draw } from '../hacked/draw.js';

/** What a mutation has at hand beside the text that it changes. */
export interface Means {
  readonly draw: Draw;
  /** The text of another fixture. */
  readonly other: () => string;
}

/** One way of damaging a text: its name in reports, and what it makes of the text. */
export type Mutation = readonly [name: string, mutate: (text: string, means: Means) => string];

/** A number of repetitions: mostly a few, now and then so many that nothing quadratic gets by. */
export function amount(draw: Draw): number {
  const most = draw.one([10, 10, 100, 100, 1000, 1000, 10_000, draw.chance(0.2) ? 60_000 : 300]);
  return draw.count(1, most);
}

/** A place in a text. */
export const placeIn = (text: string, draw: Draw): number => draw.count(0, text.length);

/** A text with something put into it, at a place drawn or at one that is told. */
export function inserted(text: string, draw: Draw, what: string, at = placeIn(text, draw)): string {
  return text.slice(0, at) + what + text.slice(at);
}

/** A stretch of a text: mostly short, now and then most of it. */
export function stretchOf(text: string, draw: Draw): readonly [start: number, end: number] {
  const start = placeIn(text, draw);
  const most = draw.one([8, 40, 200, text.length]);
  return [start, Math.min(text.length, start + draw.count(1, Math.max(1, most)))];
}

/** Each match, with a chance, becomes what is made of it. */
export function replacedSome(
  text: string,
  pattern: RegExp,
  means: { readonly draw: Draw; readonly share: number },
  make: (match: string) => string,
): string {
  return text.replace(pattern, (match) => (means.draw.chance(means.share) ? make(match) : match));
}

/** How many of a kind are hit: one in a hundred, some, most. */
export const shareOf = (draw: Draw): number => draw.one([0.01, 0.1, 0.3, 0.9]);

/** Stretches of code, from a start tag to its end tag: no expression, which would take its time on a flood of them. */
export function scriptsOf(text: string, name: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const close = `</${name}>`;
  for (let start = text.indexOf(`<${name}`); start >= 0 && found.length < 50; ) {
    const end = text.indexOf(close, start);
    if (end < 0) break;
    found.push([start, end + close.length]);
    start = text.indexOf(`<${name}`, end);
  }
  return found;
}
