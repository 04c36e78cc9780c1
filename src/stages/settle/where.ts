import type { SceneLine } from './scene.js';

/** A line's place in words, for evidence. */
export function where(line: SceneLine): string {
  return line.place === 'body' ? `paragraph at block ${line.block}` : `line ${line.place} the body`;
}
