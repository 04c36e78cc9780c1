import type { Page } from '../../model/page.js';
import type { Edit, Mender } from '../../model/rules.js';
import { appliedEdits } from './applied-edits.js';
import { applyEdits } from './apply-edits.js';
import { controlCharacters } from './rules/control-characters.js';
import { hardWraps } from './rules/hard-wraps.js';
import { lineBreakParagraphs } from './rules/line-break-paragraphs.js';
import { markdownSyntax } from './rules/markdown-syntax.js';
import { markupResidue } from './rules/markup-residue.js';
import { overwrittenPhrase } from './rules/overwritten-phrase.js';
import { splitNumbers } from './rules/split-numbers.js';
import { unicodeComposition } from './rules/unicode-composition.js';
import { zeroWidthCharacters } from './rules/zero-width-characters.js';

/** In alphabetical order; every one of them sees the page as it was parsed. */
export const MENDERS: readonly Mender[] = [
  controlCharacters,
  hardWraps,
  lineBreakParagraphs,
  markdownSyntax,
  markupResidue,
  overwrittenPhrase,
  splitNumbers,
  unicodeComposition,
  zeroWidthCharacters,
];

/** A page after repair, with the edits that made it, in the order of the page before. */
export interface Repaired {
  readonly page: Page;
  readonly edits: readonly Edit[];
}

/**
 * Mends the text before anything is judged by it: edits are collected from all rules and applied once.
 *
 * @param without ids of rules that are switched off
 * @param menders all rules of the stage; their order changes nothing
 */
export function repair(page: Page, without: ReadonlySet<string>, menders = MENDERS): Repaired {
  const found = menders.filter(({ id }) => !without.has(id)).flatMap((mender) => [...mender.find(page)]);
  const edits = appliedEdits(found);
  return edits.length === 0 ? { page, edits } : { page: applyEdits(page, edits), edits };
}
