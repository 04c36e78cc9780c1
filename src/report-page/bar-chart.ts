import { el } from './element.js';
import { counted, short, whole } from './numbers.js';
import { section } from './section.js';

/** Bars that are shown before the rest is asked for, and at most. */
const FIRST = 7;
const MOST = 300;

export interface Bar {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly kind?: string;
  readonly status?: string;
  /** Words on what it is, for the pointer. */
  readonly says?: string;
}

export interface BarChart {
  readonly title: string;
  /** What is counted: document, character. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Told of the bar that was pressed. */
  readonly choose: (value: string) => void;
}

/** Documents are counted to the last one; of characters the size is shown, and all of the number is said. */
function countWords(count: number, unit: string): (string | HTMLElement)[] {
  const said = counted(count, unit);
  const shown = unit === 'document' ? whole(count) : short(count);
  return [shown, el('span', { class: 'sr' }, said.startsWith(shown) ? said.slice(shown.length) : ` ${said}`)];
}

/** Bars that are buttons: their words say all that their lengths do. */
export class Bars {
  readonly element: HTMLElement;
  readonly #chart: BarChart;
  readonly #buttons = new Map<string, HTMLElement>();

  constructor(chart: BarChart) {
    this.#chart = chart;
    const list = el('ul', { class: 'bars' });
    const { bars, title } = chart;
    const most = Math.max(1, ...bars.map(({ count }) => count));
    list.append(...bars.slice(0, FIRST).map((bar) => this.#bar(bar, most)));
    this.element = section(title, null, list);
    this.element.classList.add('chart');
    const rest = bars.slice(FIRST, MOST);
    if (rest.length === 0) return;
    const more = el(
      'button',
      {
        type: 'button',
        class: 'more',
        onclick: () => {
          more.remove();
          list.append(...rest.map((bar) => this.#bar(bar, most)));
        },
      },
      `${whole(rest.length)} more`,
      bars.length > MOST ? ` of ${whole(bars.length - FIRST)}` : null,
      el('span', { class: 'sr' }, ` of ${title}`),
    );
    this.element.append(more);
  }

  /** @param value the one that filters the table, if any */
  press(value: string | null): void {
    for (const [own, button] of this.#buttons) button.setAttribute('aria-pressed', String(own === value));
  }

  #bar({ value, label, count, kind, status, says }: Bar, most: number): HTMLElement {
    const { unit } = this.#chart;
    const fill = el('span', { class: 'fill', 'data-kind': kind ?? null, 'data-status': status ?? null });
    fill.style.width = `${Math.max(0.5, (100 * count) / most)}%`;
    const button = el(
      'button',
      {
        type: 'button',
        class: 'bar',
        'aria-pressed': 'false',
        title: says ?? null,
        onclick: () => this.#chart.choose(value),
      },
      el('bdi', { class: 'bar-label' }, label),
      el('span', { class: 'bar-count' }, ...countWords(count, unit)),
      el('span', { class: 'track', 'aria-hidden': 'true' }, fill),
    );
    this.#buttons.set(value, button);
    return el('li', {}, button);
  }
}
