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
