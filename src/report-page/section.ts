import { type Child, el } from './element.js';

let count = 0;

/** A part of the page with its heading; `null` where there is nothing in it. */
export function section(title: string, note: string | null, ...children: readonly Child[]): HTMLElement {
  const id = `section-${++count}`;
  return el(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    el('h2', { id }, title),
    note === null ? null : el('p', { class: 'note' }, note),
    ...children,
  );
}

/** A table that scrolls within itself where the window is narrow. */
export function table(caption: string, heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  return el(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', { class: 'sr' }, caption),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows),
    ),
  );
}
