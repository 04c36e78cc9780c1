import type { Edit } from '../../model/rules.js';
import { lineLayout } from './line-layout.js';
import type { Told } from './paragraphs.js';
import type { TextLine } from './text-lines.js';

const RULE = 'hard-wraps';
const ORDER: readonly Told[] = ['indents', 'short last lines', 'blank lines', 'list numbers and headings'];

/**
 * What told the paragraphs of a wrapped text apart, in words.
 *
 * @param lines of the text as it was parsed
 * @param edits that repair made
 * @returns `null` where no line was joined
 */
export function paragraphEvidence(lines: readonly TextLine[], edits: readonly Edit[]): string | null {
  const own = edits.filter(({ rule }) => rule === RULE);
  if (own.length === 0) return null;
  const told = new Set<Told>(lineLayout(lines).paragraphs?.told ?? []);
  if (own.some(({ kind }) => kind === 'split')) told.add('short last lines');
  const words = ORDER.filter((one) => told.has(one));
  return words.length === 0
    ? 'wrapped lines joined; nothing tells where one begins'
    : `wrapped lines joined; ${words.join(', ')}`;
}
