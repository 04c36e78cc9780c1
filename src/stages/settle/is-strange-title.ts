import type { Page } from '../../model/page.js';
import { sharedPhrases } from '../../text/injected/shared-phrases.js';
import { stuffedHead } from '../../text/injected/stuffed-head.js';
import type { Scene } from './scene.js';

/** Parts strung together as titles of sites are; in Han, as others are told apart by words that any text has. */
const STRUNG = /\p{Script=Han}[_|｜-]/u;
const known = new WeakMap<Page, boolean>();
const MAX_TEXT = 50_000;

/** Does nothing of the title stand anywhere on the page? */
function saysNothing({ head, blocks, containers }: Page): boolean {
  const texts: string[] = [];
  let size = 0;
  for (const { container, text } of blocks) {
    if (containers[container]!.hidden !== null || size > MAX_TEXT) continue;
    texts.push(text);
    size += text.length;
  }
  return sharedPhrases(head.title, texts.join('\n').toLowerCase()) === 0;
}

/** True where the window's title is somebody else's as far as the head tells, or is strung together of what nothing on the page says. */
export function isStrangeTitle({ page }: Scene): boolean {
  let strange = known.get(page);
  if (strange === undefined) {
    const title = page.head.title.trim();
    strange = stuffedHead(page).values.has(title) || (STRUNG.test(title) && saysNothing(page));
    known.set(page, strange);
  }
  return strange;
}
