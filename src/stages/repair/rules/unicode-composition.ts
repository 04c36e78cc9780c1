import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';

const CLUSTER = /\P{M}\p{M}*/gsu;
const JAMO = /[\u1100-\u11ff]+/g;

function* find(page: Page): Generator<Edit> {
  for (const [block, { text }] of page.blocks.entries()) {
    if (text.normalize('NFC') === text) continue;
    const clusters = [...text.matchAll(CLUSTER), ...text.matchAll(JAMO)];
    for (const found of clusters) {
      const replacement = found[0].normalize('NFC');
      if (replacement === found[0]) continue;
      yield {
        kind: 'replace',
        rule: 'unicode-composition',
        reason: 'composed form (NFC)',
        block,
        start: found.index,
        end: found.index + found[0].length,
        replacement,
      };
    }
  }
}

/** Letters and accents that stand apart are put together: Unicode normalisation form C (UAX 15). */
export const unicodeComposition: Mender = {
  id: 'unicode-composition',
  purpose: 'Composes characters to Unicode normalisation form C.',
  example:
    '<p>The cafe\u0301 on the corner reopened on Monday after a winter of repairs, its owner said.</p>',
  nearMiss:
    '<p>The caf\u00e9 on the corner reopened on Monday after a winter of repairs, its owner said.</p>',
  find,
};
