/** The panes stand below each other: to go from one to the other is to leave the place that is read. */
const STACKED = '(max-width: 899px)';
const STOP = '[data-stop]';

/**
 * Listens for what is chosen in a pane, to show its place in the other one: by Enter, or by the pointer, but for links,
 * buttons and selected text. Where the panes stand below each other, what is tapped first only has the focus, and tells
 * why it is cut; tapped again it is chosen.
 */
export function onChoose(pane: HTMLElement, choose: (target: HTMLElement) => void): void {
  let hadFocus = false;
  const stopOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest(STOP) : null;
  pane.addEventListener('pointerdown', ({ target }) => {
    hadFocus = stopOf(target) === document.activeElement;
  });
  pane.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest('a, button') !== null) return;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!isSelecting && (hadFocus || !matchMedia(STACKED).matches)) choose(target);
  });
  pane.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target instanceof HTMLElement && target.matches(STOP)) choose(target);
  });
}
