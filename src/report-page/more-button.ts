import { el } from './element.js';

/**
 * A button in a text that shows more of it, and is gone then. What it stands in hears nothing of the click.
 *
 * @param act puts what comes next into the place of the button, or behind it
 */
export function moreButton(words: string, act: (button: HTMLElement) => void): HTMLElement {
  const button: HTMLElement = el(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: (event: Event) => {
        event.stopPropagation();
        act(button);
        button.remove();
      },
    },
    words,
  );
  return button;
}
