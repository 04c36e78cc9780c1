import type { ReportDocument } from '../model/report.js';
import { shortAddress } from './address.js';
import { onChoose } from './choose.js';
import { el, unseenWords } from './element.js';
import { kindChip } from './kind-chip.js';
import { LazyList } from './lazy-list.js';
import { moreButton } from './more-button.js';
import { counted, whole } from './numbers.js';
import { type BlockItem, type GroupItem, type Item, itemsOf, type TextFilter } from './passage-items.js';
import { cutPassage, fillPassage, readAsTag, type Shown } from './passage-text.js';
import { firstStop, rove } from './roving.js';
import type { RuleCard } from './rule-card.js';
import type { Vocabulary } from './vocabulary.js';

/** Blocks of a group, and characters of them, that are shown before the rest is asked for. */
const FIRST_PIECES = 24;
const FIRST_CHARACTERS = 600;

/** Which block of the article was meant, or the gap behind which. */
export type Pick = (place: { readonly block: number } | { readonly after: number }) => void;

/** The input's text in reading order, with what was cut in the colour of its kind. */
export class InputPane {
  readonly element: HTMLElement;
  readonly #document: ReportDocument;
  readonly #vocabulary: Vocabulary;
  readonly #list: LazyList;
  readonly #card: RuleCard;
  readonly #pick: Pick;
  #items: readonly Item[] = [];
  #only: string | null = null;

  constructor(document: ReportDocument, vocabulary: Vocabulary, card: RuleCard, pick: Pick) {
    this.#document = document;
    this.#vocabulary = vocabulary;
    this.#card = card;
    this.#pick = pick;
    this.element = el('div', { class: 'passages', lang: document.language });
    this.#list = new LazyList(this.element);
    rove(this.element, () => this.#list.itemAt(this.element.children.length) !== null);
    this.element.addEventListener('focusin', ({ target }) => this.#show(target));
    this.element.addEventListener('focusout', () => card.leave());
    this.element.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.#show(event.target, event.clientY);
    });
    this.element.addEventListener('pointerout', () => card.leave());
    onChoose(this.element, (target) => this.#choose(target));
  }

  /** @returns how many items are shown */
  show(filter: TextFilter): number {
    const { causes } = this.#document;
    this.#only = filter.only;
    this.#items = itemsOf(this.#document, filter, (by) => this.#vocabulary.kindOf(causes[by]!.rule).id);
    this.#card.hide();
    this.#list.fill(this.#items.length, (index) => this.#make(this.#items[index]!));
    firstStop(this.element);
    return this.#items.length;
  }

  /** The element of a block of the article, where the filter shows it. */
  elementOf(block: number): HTMLElement | null {
    const index = this.#items.findIndex((item) => item.is === 'block' && item.article === block);
    return index < 0 ? null : this.#list.itemAt(index);
  }

  get #shown(): Shown {
    return { document: this.#document, vocabulary: this.#vocabulary, only: this.#only };
  }

  #make(item: Item): HTMLElement {
    return item.is === 'block' ? this.#block(item) : this.#group(item);
  }

  #block({ article, passage }: BlockItem): HTMLElement {
    const { type, image } = this.#document.blocks[article]!;
    const block = el('div', {
      class: 'kept',
      dir: 'auto',
      'data-type': type,
      'data-block': article,
      'data-stop': true,
      tabindex: -1,
    });
    if (type === 'image')
      block.append(el('span', { class: 'tag' }, 'image'), ' ', shortAddress(image?.url ?? ''));
    else fillPassage(block, passage, this.#shown);
    if (passage.readAs !== undefined) block.append(readAsTag(passage.readAs));
    return block;
  }

  #group({ by, passages, after }: GroupItem): HTMLElement {
    const { rule, reason } = this.#document.causes[by]!;
    const kind = this.#vocabulary.kindOf(rule);
    const pieces = el('div', { class: 'pieces', dir: 'auto' });
    this.#fillPieces(pieces, { by, passages, after, is: 'group' }, 0);
    return el(
      'div',
      {
        class: 'cut',
        'data-kind': kind.id,
        'data-by': by,
        'data-after': after,
        'data-stop': true,
        tabindex: -1,
      },
      el(
        'p',
        { class: 'why', lang: 'en' },
        unseenWords('Cut: '),
        kindChip(kind),
        el('code', {}, rule),
        reason === rule ? null : el('bdi', { class: 'reason' }, reason),
        passages.length === 1 ? null : el('span', { class: 'dim' }, counted(passages.length, 'block')),
      ),
      pieces,
    );
  }

  #fillPieces(pieces: HTMLElement, group: GroupItem, from: number): void {
    const { passages, by } = group;
    let room = from === 0 ? FIRST_CHARACTERS : Number.POSITIVE_INFINITY;
    let end = from;
    while (end < passages.length && (from > 0 || end < FIRST_PIECES) && room > 0) {
      const piece = cutPassage(passages[end]!, by, this.#shown);
      room -= piece.textContent.length;
      pieces.append(piece);
      end++;
    }
    if (end >= passages.length) return;
    const words = `… ${whole(passages.length - end)} more`;
    pieces.append(moreButton(words, () => this.#fillPieces(pieces, group, end)));
  }

  #show(target: EventTarget | null, y?: number): void {
    const mark = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-by]') : null;
    if (mark === null) {
      this.#card.leave();
      return;
    }
    const cause = this.#document.causes[Number(mark.dataset['by'])];
    const { now } = mark.dataset;
    const note = now === undefined ? null : now === '' ? 'nothing' : now;
    if (cause === undefined) return;
    const words = { cause, without: this.#document.without, note };
    if (y === undefined) this.#card.show(mark, words);
    else this.#card.rest(mark, words, y);
  }

  #choose(target: HTMLElement): void {
    const { block, after } = target.closest<HTMLElement>('[data-block], [data-after]')?.dataset ?? {};
    if (block !== undefined) this.#pick({ block: Number(block) });
    else if (after !== undefined) this.#pick({ after: Number(after) });
  }
}
