import type { Edit } from '../../model/rules.js';
import { lineLayout } from './line-layout.js';
import type { Told } from './paragraphs.js';
import type { TextLine } from './text-lines.js';

const RULE = 'hard-wraps';
const ORDER: readonly Told[] = ['indents', 'short last lines', 'blank lines', 'list numbers and headings'];

const NOTHING: ReadonlyMap<Told, number> = new Map();

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
  const told = lineLayout(lines).paragraphs?.told ?? NOTHING;
  // One blank line may stand below the title: what tells one paragraph alone is named where nothing tells more.
  const most = Math.max(...told.values(), 1);
  const words = ORDER.filter((one) => (told.get(one) ?? 0) >= Math.min(2, most));
  if (own.some(({ kind }) => kind === 'split')) words.push('short last lines');
  return words.length === 0
    ? 'wrapped lines joined; nothing tells where one begins'
    : `wrapped lines joined; ${words.join(', ')}`;
}
