import type { ReportDocument } from '../model/report.js';
import { inkLength } from '../text/white-space.js';
import { address } from './address.js';
import { el } from './element.js';
import { score, whole } from './numbers.js';
import { section } from './section.js';
import type { Vocabulary } from './vocabulary.js';

/** The document's name, its outcome, and what is to be known before it is relied on. */
export function documentHead(shown: ReportDocument, vocabulary: Vocabulary): HTMLElement {
  const { path, status, title, language, fault, quality, blocks, removed } = shown;
  const kept = blocks.reduce((sum, { text }) => sum + inkLength(text), 0);
  const cut = removed.reduce((sum, { characters }) => sum + characters, 0);
  return el(
    'header',
    { class: 'document-head' },
    el('h1', { tabindex: -1, lang: title === null ? null : language }, el('bdi', {}, title ?? fileOf(path))),
    el(
      'p',
      { class: 'line' },
      el('span', { class: 'badge', 'data-status': status }, status),
      quality === null ? null : el('span', {}, 'quality ', el('b', {}, score(quality.score))),
      status === 'article' ? el('span', {}, el('b', {}, whole(kept)), ' characters kept') : null,
      removed.length === 0 ? null : el('span', {}, el('b', {}, whole(cut)), ' cut'),
      el('bdi', { class: 'path' }, path),
    ),
    fault === null
      ? null
      : el('p', { class: 'fault', role: 'note' }, el('b', {}, fault.is), ': ', el('bdi', {}, fault.message)),
    ...(quality?.flags ?? []).map((flag) =>
      el(
        'p',
        { class: 'flag' },
        el('code', {}, flag),
        ' ',
        vocabulary.flagWords[flag] ?? 'A flag that this version does not know.',
      ),
    ),
  );
}

const fileOf = (path: string): string => path.split('/').at(-1) ?? path;

/** Format, encoding, site, and why. */
export function factsSection({ facts, quality, without }: ReportDocument): HTMLElement {
  const told = [
    ...facts,
    ...(quality === null
      ? []
      : [
          {
            label: 'Complete',
            value: quality.complete ? 'yes' : 'no: the page breaks off, or goes on elsewhere',
          },
        ]),
    ...(without.length === 0 ? [] : [{ label: 'Switched off', value: without.join(', ') }]),
  ];
  return section(
    'How it was read',
    null,
    el(
      'dl',
      { class: 'facts' },
      ...told.flatMap((fact) => [
        el('dt', {}, fact.label),
        el(
          'dd',
          {},
          fact.label === 'Address' ? address(fact.value) : el('bdi', {}, fact.value),
          'why' in fact && fact.why !== undefined
            ? el('span', { class: 'dim' }, ' because ', el('bdi', {}, fact.why))
            : null,
        ),
      ]),
    ),
  );
}
