import { el } from './element.js';

/** In a narrow window, where parts stand below each other: a way to one of them. */
export function jump(words: string, target: () => Element | null): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'plain jump',
      onclick: () => {
        const part = target();
        part?.scrollIntoView({ block: 'start' });
        if (part instanceof HTMLElement) part.focus({ preventScroll: true });
      },
    },
    words,
  );
}
