import type { GoneStretch, Passage, ReportDocument } from '../model/report.js';
import { shortAddress } from './address.js';
import { append, el, unseenWords } from './element.js';
import { longText } from './long-text.js';
import { isGone } from './passage-items.js';
import { visibleText } from './visible-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Where the passages that are shown come from. */
export interface Shown {
  readonly document: ReportDocument;
  readonly vocabulary: Vocabulary;
  /** Cuts of one kind only. */
  readonly only: string | null;
}

/** What was cut or changed within a passage: a stop of its own. */
function goneMark(stretch: GoneStretch, { document, vocabulary }: Shown): HTMLElement {
  const { by, text, instead, image, isState } = stretch;
  const kind = vocabulary.kindOf(document.causes[by]!.rule);
  const mark = el('span', {
    class: 'gone',
    'data-kind': kind.id,
    'data-by': by,
    'data-stop': true,
    tabindex: -1,
  });
  if (instead !== undefined) mark.dataset['now'] = instead;
  mark.append(unseenWords(`[${instead === undefined ? 'cut' : 'changed'}, ${kind.label}: `));
  if (image !== undefined) mark.append(el('span', { class: 'tag' }, 'image'), ' ', shortAddress(image));
  else if (isState !== true || instead === undefined) mark.append(el('del', {}, ...longText(text)));
  if (instead !== undefined) mark.append(el('ins', {}, ...(instead === '' ? [] : longText(instead))));
  mark.append(unseenWords(']'));
  if (instead === undefined && image === undefined) mark.append(el('span', { class: 'tag' }, kind.label));
  return mark;
}

/** A passage of which the article has something: its text with what was cut from it. */
export function fillPassage(element: HTMLElement, passage: Passage, shown: Shown): void {
  const { document, vocabulary, only } = shown;
  const text = passage.article === undefined ? '' : document.blocks[passage.article]!.text;
  for (const stretch of passage.stretches) {
    if (!isGone(stretch)) append(element, longText(text.slice(stretch[0], stretch[1])));
    else if (only === null || vocabulary.kindOf(document.causes[stretch.by]!.rule).id === only)
      element.append(goneMark(stretch, shown));
  }
}

/** A passage that was cut whole, within its group: the group says why. */
export function cutPassage(passage: Passage, by: number, shown: Shown): HTMLElement {
  const piece = el('bdi', { class: 'piece', 'data-type': passage.type ?? null });
  const stretches = passage.stretches.filter(isGone);
  for (const stretch of stretches) {
    // What is cut for the group's own reason needs no mark within it.
    if (stretch.by === by || stretches.length === 1)
      append(
        piece,
        stretch.image === undefined
          ? longText(stretch.text)
          : [el('span', { class: 'tag' }, 'image'), ' ', shortAddress(stretch.image)],
      );
    else piece.append(goneMark(stretch, shown));
  }
  const { readAs } = passage;
  if (readAs !== undefined) piece.append(readAsTag(readAs));
  return piece;
}

/** Says which fields were read from a block. */
export function readAsTag(readAs: readonly string[]): HTMLElement {
  const tag = el('span', { class: 'tag read-as' });
  tag.append(...visibleText(`read as ${readAs.join(', ')}`));
  return tag;
}
