import type { Kind } from '../model/report.js';
import { el } from './element.js';
import { counted, whole } from './numbers.js';
import { SHOW_ALL, type TextFilter } from './passage-items.js';

/** Milliseconds without a key before the text is searched. */
const PAUSE = 150;

/** The kinds of cuts with their counts; each shows only its own. Beside them what else narrows the text. */
export class Legend {
  readonly element: HTMLElement;
  readonly #buttons = new Map<string | null, HTMLButtonElement>();
  readonly #status = el('p', { class: 'sr', role: 'status' });
  readonly #change: (filter: TextFilter) => number;
  #filter: TextFilter = SHOW_ALL;

  /** @param change shows what the filter lets through, and says how many items that are */
  constructor(
    kinds: readonly Kind[],
    counts: ReadonlyMap<string, number>,
    change: (filter: TextFilter) => number,
  ) {
    this.#change = change;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const present = kinds.filter(({ id }) => (counts.get(id) ?? 0) > 0);
    this.element = el(
      'div',
      { class: 'legend', role: 'group', 'aria-label': 'What was cut: show one kind only' },
      this.#button(null, 'All cuts', 'All that was cut.', all),
      ...present.map(({ id, label, says }) => this.#button(id, label, says, counts.get(id)!)),
      el(
        'label',
        { class: 'check' },
        el('input', {
          type: 'checkbox',
          onchange: ({ target }: Event) =>
            this.#set({ hidesKept: target instanceof HTMLInputElement && target.checked }),
        }),
        'Hide what was kept',
      ),
      this.#search(),
      this.#status,
    );
    this.#press();
  }

  #search(): HTMLElement {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return el('input', {
      type: 'search',
      class: 'find',
      placeholder: 'Find a sentence…',
      'aria-label': 'Find in the input’s text',
      oninput: ({ target }: Event) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (target instanceof HTMLInputElement) this.#set({ find: target.value.trim() });
        }, PAUSE);
      },
    });
  }

  #button(id: string | null, label: string, says: string, count: number): HTMLElement {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'kind',
        'data-kind': id,
        title: says,
        onclick: () => this.#set({ only: this.#filter.only === id ? null : id }),
      },
      el('span', {}, label),
      el('span', { class: 'count' }, whole(count)),
    );
    this.#buttons.set(id, button);
    return button;
  }

  #set(change: Partial<TextFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#press();
    const shown = this.#change(this.#filter);
    this.#status.textContent = `${counted(shown, 'passage')} shown`;
  }

  #press(): void {
    for (const [id, button] of this.#buttons)
      button.setAttribute('aria-pressed', String(this.#filter.only === id));
  }
}
