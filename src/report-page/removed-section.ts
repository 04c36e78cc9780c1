import type { ReportDocument, RuleNote } from '../model/report.js';
import { el } from './element.js';
import { kindChip } from './kind-chip.js';
import { whole } from './numbers.js';
import { section, table } from './section.js';
import type { Vocabulary } from './vocabulary.js';

function ruleDetails(note: RuleNote | null): HTMLElement {
  if (note === null) return el('p', {}, 'A rule that this version does not know.');
  return el(
    'details',
    {},
    el('summary', {}, note.purpose),
    el('p', { class: 'dim' }, 'It takes, for example:'),
    el('pre', { lang: 'zh-Hans' }, note.example),
    el('p', { class: 'dim' }, 'It leaves alone, though it looks like it:'),
    el('pre', { lang: 'zh-Hans' }, note.nearMiss),
  );
}

/** What each rule took, what it is for, and how to keep it. */
export function removedSection(
  { removed, without }: ReportDocument,
  vocabulary: Vocabulary,
): HTMLElement | null {
  if (removed.length === 0) return null;
  const rows = [...removed]
    .sort((a, b) => b.characters - a.characters)
    .map(({ rule, reason, blocks, characters }) => {
      const keep = vocabulary.keepFlag({ rule, reason }, without);
      return el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('code', {}, rule), ' ', kindChip(vocabulary.kindOf(rule))),
        el('td', { class: 'number' }, whole(blocks)),
        el('td', { class: 'number' }, whole(characters)),
        el('td', {}, ruleDetails(vocabulary.ruleOf(rule))),
        el('td', {}, keep === null ? null : el('code', {}, keep)),
      );
    });
  const heads = ['Rule', 'Blocks', 'Characters', 'What it is for', 'To keep it'];
  return section('Rules that took something', null, table('Rules that took something', heads, rows));
}
