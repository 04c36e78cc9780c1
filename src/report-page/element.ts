import { visibleText, visibleWords } from './visible-text.js';

export type Child = Node | string | null;

type Listener = (event: Event) => void;

/** Attributes by their names; `on…` are listeners, `null` and `false` leave one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | Listener>>;

/** What a page says of its language may be anything. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i;

/**
 * Makes an element. Texts become text and nothing else, with what is not seen in them made visible; so do the values of
 * attributes.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (name === 'lang' && !LANGUAGE.test(String(value))) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : visibleWords(String(value)));
  }
  append(element, children);
  return element;
}

/** Puts children behind those that an element has. */
export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string') element.append(...visibleText(child));
    else element.append(child);
  }
}

/** Puts children in the place of those that an element has. */
export function refill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** Words for those who do not see the page. */
export function unseenWords(words: string): HTMLElement {
  return el('span', { class: 'sr' }, words);
}
