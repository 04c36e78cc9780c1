import { el } from './element.js';

/** What keys do, where nothing is being typed. */
export interface Shortcuts {
  readonly next: () => void;
  readonly previous: () => void;
  readonly search: () => void;
  readonly back: () => void;
}

/** Elements that take letters. */
const TAKES_LETTERS = 'input, select, textarea, [contenteditable]';

const ROWS: readonly (readonly [key: string, does: string])[] = [
  ['Tab', 'from part to part'],
  ['↓ ↑', 'from cut to cut, within a text'],
  ['Enter', 'shows the place in the other text'],
  ['Escape', 'closes the card; then back to the table'],
  ['n p', 'next, previous document'],
  ['/', 'search'],
];

/** Listens for keys. Single letters can be switched off: whoever speaks to the computer types them by accident. */
export function listenForKeys(keys: Shortcuts): HTMLElement {
  const letters = el('input', { type: 'checkbox', checked: true });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') return keys.back();
    const isTyping = event.target instanceof Element && event.target.matches(TAKES_LETTERS);
    if (isTyping || !letters.checked) return;
    const does = { n: keys.next, p: keys.previous, '/': keys.search }[event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  });
  return el(
    'details',
    { class: 'keys' },
    el('summary', {}, 'Keyboard'),
    el(
      'dl',
      { class: 'facts' },
      ...ROWS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]),
    ),
    el('label', { class: 'check' }, letters, 'Single letters work'),
  );
}
