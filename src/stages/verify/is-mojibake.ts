import type { Page } from '../../model/page.js';
import type { Provenance } from '../../model/provenance.js';
import { looksMojibake, MISREAD_TOPIC } from '../../text/mojibake.js';
import type { Assembled } from './assemble.js';
import { rereadPlaces } from './reread-places.js';

const LOST = '\ufffd';

/**
 * Does the text show that it was decoded wrongly? The file says so, unless repair has read it right: then what is left of
 * it does, and a byte that was lost. A text about such text quotes some.
 */
export function isMojibake(page: Page, { text }: Assembled, provenance: Provenance): boolean {
  if (rereadPlaces(page).length === 0) return provenance.isMojibake && !MISREAD_TOPIC.test(text);
  return text.includes(LOST) || looksMojibake(text);
}
