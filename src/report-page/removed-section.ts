import type { ReportDocument, RuleNote } from '../model/report.js';
import { el } from './element.js';
import { kindChip } from './kind-chip.js';
import { counted } from './numbers.js';
import { section } from './section.js';
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
        'li',
        { class: 'row' },
        el(
          'p',
          { class: 'line row-head' },
          el('b', {}, el('code', {}, rule)),
          kindChip(vocabulary.kindOf(rule)),
          el(
            'span',
            {},
            counted(characters, 'character') + (blocks === 0 ? '' : `, ${counted(blocks, 'block')} whole`),
          ),
          keep === null ? null : el('span', {}, 'to keep it: ', el('code', {}, keep)),
        ),
        ruleDetails(vocabulary.ruleOf(rule)),
      );
    });
  return section('Rules that took something', null, el('ul', { class: 'rows' }, ...rows));
}
