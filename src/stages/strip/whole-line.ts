import type { Cut } from '../../model/rules.js';
import type { KeptLine } from './kept-lines.js';

/** A cut of a whole line. */
export function wholeLine(line: KeptLine, rule: string, reason: string): Cut {
  return { rule, reason, block: line.block, start: 0, end: line.text.length };
}
