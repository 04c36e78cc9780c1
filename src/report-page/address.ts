import { el } from './element.js';

/** Longer addresses are clipped where they stand among text; the link has all of it. */
const SHOWN = 160;
const WEB = /^https?:\/\//i;

function webAddress(url: string): string | null {
  if (!WEB.test(url)) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

const LAST_PART = /[^/?#]+(?=\/?(?:[?#].*)?$)/;
/** Characters of a file's name that are shown where addresses are many. */
const SHORT = 40;

/** The last part of an address, for where many stand among text; the pointer is told all of it. */
export function shortAddress(url: string): HTMLElement {
  const name = LAST_PART.exec(url)?.[0] ?? url;
  const words = name.length > SHORT ? `…${name.slice(-SHORT)}` : name;
  return el('bdi', { class: 'address', title: url.slice(0, SHOWN) }, words);
}

/** An address of the input as text; of the web it can be followed, without telling where from. */
export function address(url: string): HTMLElement {
  const words = url.length > SHOWN ? `${url.slice(0, SHOWN)}…` : url;
  const href = webAddress(url);
  if (href === null) return el('bdi', { class: 'address' }, words);
  return el(
    'a',
    {
      class: 'address',
      href,
      rel: 'noopener noreferrer nofollow',
      referrerpolicy: 'no-referrer',
      target: '_blank',
    },
    el('bdi', {}, words),
  );
}
