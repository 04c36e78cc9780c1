import { el } from './element.js';

/** Items that are made at a time. */
const STEP = 150;
/** More than these no printer wants. */
const MAX_PRINTED = 5000;

/** A list whose items are made when the reader comes to them: a page of 100,000 blocks opens as fast as one of 100. */
export class LazyList {
  readonly element: HTMLElement;
  readonly #end = el('div', { class: 'lazy-end', 'aria-hidden': 'true' });
  readonly #observer: IntersectionObserver;
  #count = 0;
  #made = 0;
  #make: (index: number) => HTMLElement = () => el('div');

  constructor(element: HTMLElement) {
    this.element = element;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#grow(this.#made + STEP);
      },
      { rootMargin: '600px 0px' },
    );
    this.#observer.observe(this.#end);
    addEventListener('beforeprint', () => this.#grow(MAX_PRINTED));
  }

  /** Starts anew with other items. */
  fill(count: number, make: (index: number) => HTMLElement): void {
    this.#count = count;
    this.#made = 0;
    this.#make = make;
    this.element.replaceChildren(this.#end);
    this.#grow(STEP);
  }

  /** The element of an item, made if need be. */
  itemAt(index: number): HTMLElement | null {
    if (index >= this.#count) return null;
    this.#grow(index + 1);
    return (this.element.children[index] as HTMLElement | undefined) ?? null;
  }

  /** Items that are there, made or not. */
  get length(): number {
    return this.#count;
  }

  #grow(wanted: number): void {
    const end = Math.min(this.#count, wanted);
    if (end <= this.#made) return;
    const items = document.createDocumentFragment();
    for (; this.#made < end; this.#made++) items.append(this.#make(this.#made));
    this.#end.before(items);
    this.#end.hidden = this.#made >= this.#count;
    // What is still in sight asks again.
    this.#observer.unobserve(this.#end);
    this.#observer.observe(this.#end);
  }
}
