import type { TextLine } from './text-lines.js';

/** So many lines tell how a text is set. */
const SAMPLE = 400;

/** Hands on a sample of a text, line by line: what a line end becomes is not asked of line ends. */
export function addSample(lines: readonly TextLine[], to: { add(line: string): void }): void {
  for (let i = 0; i < lines.length && i < SAMPLE; i++) to.add(lines[i]!.text.slice(0, SAMPLE));
}
