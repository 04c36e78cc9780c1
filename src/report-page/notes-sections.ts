import type { ExplainedEdit } from '../model/explanation.js';
import type { ReportDocument } from '../model/report.js';
import { address } from './address.js';
import { el } from './element.js';
import { LazyList } from './lazy-list.js';
import { longText } from './long-text.js';
import { counted } from './numbers.js';
import { section } from './section.js';
import { suggestionWords } from './suspect-mark.js';
import type { Vocabulary } from './vocabulary.js';

/** A record may have signals of anything: `constructor`, too. */
const OF: ReadonlyMap<string, string> = new Map([
  ['verdict', 'Why it is no article'],
  ['hacked', 'Signs of an attack'],
  ['spun', 'Signs of a spun copy'],
]);

/** What told a verdict, or a flag. */
export function signalsSections({ signals }: ReportDocument): HTMLElement[] {
  return signals
    .filter(({ signals }) => signals.length > 0)
    .map(({ of, signals }) =>
      section(
        OF.get(of) ?? `Signs: ${of}`,
        signals.some(({ weight }) => weight < 0) ? 'Weights below 0 speak against it.' : null,
        el(
          'ul',
          { class: 'signals' },
          ...signals.map(({ signal, weight }) =>
            el('li', {}, el('bdi', {}, signal), el('span', { class: 'dim' }, ` weight ${weight}`)),
          ),
        ),
      ),
    );
}

/**
 * Where an attacker wrote over words of the text.
 *
 * @param pick shows a block of the article
 */
export function suspectsSection(
  { suspects, language }: ReportDocument,
  pick: (block: number) => void,
): HTMLElement | null {
  if (suspects.length === 0) return null;
  const items = suspects.map((suspect) => {
    const { block, phrase } = suspect;
    return el(
      'li',
      {},
      el('bdi', { lang: language }, `“${phrase}”`),
      ` ${block === null ? 'outside the text' : suggestionWords(suspect)} `,
      block === null
        ? null
        : el(
            'button',
            { type: 'button', class: 'plain', onclick: () => pick(block) },
            `block ${block + 1}`,
            el('span', { class: 'sr' }, ': show it'),
          ),
    );
  });
  return section(
    'Suspects',
    'Phrases that were written over a word. A suggestion is no text of the article.',
    el('ul', { class: 'signals' }, ...items),
  );
}

const shown = (text: string): string => (text === '' ? 'nothing' : text === '\n' ? 'a line break' : text);

function editItem(edit: ExplainedEdit, vocabulary: Vocabulary): HTMLElement {
  const { kind, before, text, instead, after, rule, reason } = edit;
  const changed =
    kind === 'replace'
      ? [
          el('del', {}, ...longText(shown(text))),
          el('span', {}, ' → '),
          el('ins', {}, ...longText(shown(instead))),
        ]
      : [el('ins', {}, kind === 'split' ? '¶ split' : instead === '' ? 'joined' : 'joined with a space')];
  return el(
    'div',
    { role: 'listitem', class: 'edit-item', 'data-kind': vocabulary.kindOf(rule).id },
    el('code', {}, rule),
    ' ',
    el('bdi', {}, before, el('span', { class: 'edit' }, ...changed), after),
    reason === rule ? null : el('span', { class: 'dim' }, ' ', el('bdi', {}, reason)),
  );
}

/** What repair changed before the article was looked for. */
export function editsSection(
  { edits, language }: ReportDocument,
  vocabulary: Vocabulary,
): HTMLElement | null {
  if (edits.length === 0) return null;
  const list = new LazyList(el('div', { class: 'edits', role: 'list', lang: language }));
  list.fill(edits.length, (index) => editItem(edits[index]!, vocabulary));
  const note = 'Made before the article was looked for: what stood there, and what stands there now.';
  return section(counted(edits.length, 'edit'), note, list.element);
}

/** Links that stand in the article. */
export function linksSection({ links, language }: ReportDocument): HTMLElement | null {
  if (links.length === 0) return null;
  const list = new LazyList(el('div', { role: 'list', class: 'links' }));
  list.fill(links.length, (index) => {
    const { url, text } = links[index]!;
    return el(
      'div',
      { role: 'listitem' },
      el('bdi', { lang: language }, ...longText(text)),
      ' ',
      address(url),
    );
  });
  return section('Links of the article', null, list.element);
}
