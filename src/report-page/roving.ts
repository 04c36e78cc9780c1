/** What can be gone to with the arrow keys. */
const STOP = '[data-stop]';

/**
 * One stop of the Tab key for a whole list: within it the arrow keys go on.
 *
 * @param more makes more items, where the list makes them late; says whether there were some
 */
export function rove(list: HTMLElement, more: () => boolean): void {
  const stops = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(STOP)];
  const mark = (stop: HTMLElement): void => {
    for (const old of list.querySelectorAll<HTMLElement>(`${STOP}[tabindex="0"]`)) old.tabIndex = -1;
    stop.tabIndex = 0;
  };
  list.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(STOP)) mark(target);
  });
  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(STOP)) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = stops().indexOf(target) + step;
    if (at >= stops().length) more();
    const next = stops()[at];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });
}

/** After a list was filled: its first stop is the one that Tab comes to. */
export function firstStop(list: HTMLElement): void {
  const first = list.querySelector<HTMLElement>(STOP);
  if (first !== null) first.tabIndex = 0;
}
