import { el } from './element.js';
import { counted, score } from './numbers.js';
import { section } from './section.js';

const BINS = 20;

export type Range = readonly [from: number, to: number];

/** How many documents have which quality: each bar a button. */
export class Histogram {
  readonly element: HTMLElement;
  readonly #buttons: HTMLButtonElement[] = [];

  /** @param choose told of the range that was pressed */
  constructor(scores: readonly number[], choose: (range: Range) => void) {
    const counts = Array.from({ length: BINS }, () => 0);
    for (const one of scores) counts[Math.min(BINS - 1, Math.floor(one * BINS))]!++;
    const most = Math.max(1, ...counts);
    const bars = counts.map((count, bin) => {
      const range: Range = [bin / BINS, (bin + 1) / BINS];
      const words = `${score(range[0])} to ${score(range[1])}: ${counted(count, 'document')}`;
      const fill = el('span', { class: 'fill', 'aria-hidden': 'true' });
      fill.style.height = count === 0 ? '0' : `${Math.max(3, (100 * count) / most)}%`;
      const button = el(
        'button',
        {
          type: 'button',
          class: 'bin',
          'aria-pressed': 'false',
          'aria-label': words,
          title: words,
          disabled: count === 0,
          onclick: () => choose(range),
        },
        fill,
      );
      this.#buttons.push(button);
      return button;
    });
    const middle = [...scores].sort((a, b) => a - b)[Math.floor(scores.length / 2)];
    this.element = section(
      'Quality',
      middle === undefined
        ? 'No article.'
        : `Median ${score(middle)}, of ${counted(scores.length, 'article')}.`,
      el('div', { class: 'histogram', role: 'group', 'aria-label': 'Documents by quality' }, ...bars),
      el(
        'div',
        { class: 'axis', 'aria-hidden': 'true' },
        el('span', {}, '0'),
        el('span', {}, '0.5'),
        el('span', {}, '1'),
      ),
    );
    this.element.classList.add('chart');
  }

  press(range: Range | null): void {
    for (const [bin, button] of this.#buttons.entries())
      button.setAttribute('aria-pressed', String(range !== null && Math.abs(range[0] - bin / BINS) < 1e-9));
  }
}
