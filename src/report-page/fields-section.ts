import type { ReportDocument, ReportField } from '../model/report.js';
import { el } from './element.js';
import { longText } from './long-text.js';
import { counted, score } from './numbers.js';
import { section } from './section.js';

/** Candidates of one field that are listed. */
const MAX_LOST = 50;

function lostList({ name, lost = [] }: ReportField): HTMLElement | null {
  if (lost.length === 0) return null;
  return el(
    'details',
    {},
    el('summary', {}, counted(lost.length, 'other candidate'), el('span', { class: 'sr' }, ` for ${name}`)),
    el(
      'ul',
      { class: 'lost' },
      ...lost
        .slice(0, MAX_LOST)
        .map((one) =>
          el(
            'li',
            {},
            el('span', { class: 'number' }, score(one.score)),
            ' ',
            el('bdi', {}, ...longText(one.value)),
            el('span', { class: 'dim' }, ' ← ', el('bdi', {}, one.evidence)),
          ),
        ),
    ),
  );
}

/** A field that one of its candidates won, with what speaks for it, 0 to 1. */
function fieldRow(field: ReportField, language: string | null): HTMLElement {
  const { name, value, evidence } = field;
  return el(
    'div',
    { class: 'row field-row' },
    el('dt', {}, name),
    el('dd', { lang: language }, el('bdi', {}, ...longText(value))),
    el(
      'dd',
      { class: 'dim' },
      evidence.length === 0 ? null : el('bdi', {}, evidence.join('; also ')),
      field.score === undefined ? null : ` (${score(field.score)})`,
      lostList(field),
    ),
  );
}

/** What the article says of itself, where that was read, and what else was found. */
export function fieldsSection({ fields, notFound, language }: ReportDocument): HTMLElement | null {
  if (fields.length === 0 && notFound.length === 0) return null;
  return section(
    'Fields',
    'What the article says of itself, and where that was read.',
    fields.length === 0
      ? null
      : el('dl', { class: 'rows' }, ...fields.map((field) => fieldRow(field, language))),
    notFound.length === 0 ? null : el('p', { class: 'dim' }, `Not found: ${notFound.join(', ')}.`),
  );
}
