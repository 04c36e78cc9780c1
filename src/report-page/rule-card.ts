import type { Cause } from '../model/report.js';
import { el, refill } from './element.js';
import { kindChip } from './kind-chip.js';
import type { Vocabulary } from './vocabulary.js';

/** Milliseconds in which the pointer may get from a cut to its card. */
const GRACE = 200;
/** Milliseconds that the pointer rests on a cut before its card comes: who passes by is not bothered. */
const REST = 120;
const GAP = 6;
const EDGE = 8;

/** What a card says: why this is cut, by which rule, what that is for, and how to keep it. */
export interface CardWords {
  readonly cause: Cause;
  readonly without: readonly string[];
  /** What stood there, where something else stands there now. */
  readonly note: string | null;
}

/** The card beside the cut that is pointed at, focused or tapped. */
export class RuleCard {
  readonly element = el('div', { class: 'card', id: 'rule-card', role: 'tooltip', hidden: true });
  readonly #vocabulary: Vocabulary;
  #anchor: HTMLElement | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #coming: ReturnType<typeof setTimeout> | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.element.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    this.element.addEventListener('pointerleave', () => this.leave());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The pointer rests on a cut. @param y where it is: a cut may run over many lines */
  rest(anchor: HTMLElement, words: CardWords, y: number): void {
    clearTimeout(this.#coming);
    if (this.#anchor === anchor && this.isOpen) clearTimeout(this.#leaving);
    else this.#coming = setTimeout(() => this.show(anchor, words, y), REST);
  }

  show(anchor: HTMLElement, words: CardWords, y?: number): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#coming);
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = anchor;
    anchor.setAttribute('aria-describedby', this.element.id);
    this.#fill(words);
    this.element.hidden = false;
    this.#place(anchor, y);
  }

  /** The pointer went elsewhere. What has the focus keeps its card. */
  leave(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#coming);
    this.#leaving = setTimeout(() => {
      if (this.#anchor !== document.activeElement) this.hide();
    }, GRACE);
  }

  hide(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#coming);
    this.element.hidden = true;
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = null;
  }

  #fill({ cause, without, note }: CardWords): void {
    const { rule, reason, also = [] } = cause;
    const known = this.#vocabulary.ruleOf(rule);
    const keep = this.#vocabulary.keepFlag(cause, without);
    refill(
      this.element,
      el('p', { class: 'card-head' }, kindChip(this.#vocabulary.kindOf(rule)), el('code', {}, rule)),
      reason === rule ? null : el('p', {}, el('span', { class: 'dim' }, 'Why '), el('bdi', {}, reason)),
      note === null ? null : el('p', {}, el('span', { class: 'dim' }, 'Now '), el('bdi', {}, note)),
      el('p', {}, known === null ? 'A rule that this version does not know.' : known.purpose),
      also.length === 0
        ? null
        : el('p', {}, el('span', { class: 'dim' }, 'Also cut by '), el('code', {}, also.join(', '))),
      keep === null
        ? el('p', { class: 'dim' }, 'Nothing switches this off.')
        : el('p', {}, el('span', { class: 'dim' }, 'To keep it '), el('code', {}, keep)),
    );
  }

  #place(anchor: HTMLElement, y?: number): void {
    const rects = [...anchor.getClientRects()];
    const line = rects.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? rects[0];
    if (line === undefined) return;
    const { width, height } = this.element.getBoundingClientRect();
    const below = (y ?? line.bottom) + GAP + (y === undefined ? 0 : GAP * 2);
    const above = (y ?? line.top) - GAP - height - (y === undefined ? 0 : GAP);
    const top = below + height <= innerHeight - EDGE ? below : Math.max(EDGE, above);
    const left = Math.max(EDGE, Math.min(line.left, innerWidth - width - EDGE));
    this.element.style.setProperty('--left', `${left}px`);
    this.element.style.setProperty('--top', `${top}px`);
  }
}
