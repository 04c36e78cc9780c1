import type { Mender } from '../../../model/rules.js';
import { invisibleIn } from '../../../text/invisible.js';
import { ZERO_WIDTH } from '../../../text/traits.js';
import { deletions } from '../deletions.js';

const KIND = { rule: 'zero-width-characters', reason: 'zero-width character', trait: ZERO_WIDTH };

/** Zero-width spaces, soft hyphens, direction marks: put into words to break searches for them. */
export const zeroWidthCharacters: Mender = {
  id: 'zero-width-characters',
  purpose:
    'Takes out zero-width characters, soft hyphens and direction marks, selectors and fillers that choose and fill nothing; joiners stay where a script or emoji needs them.',
  example: '<p>图书\u200b馆的新馆本周开放，读者凭借书\u200b证就可以进入四层的阅览室。</p>',
  nearMiss: '<p>图书馆的新馆本周开放，👨\u200d👩\u200d👧 一家三口也可以进入四层的阅览室。</p>',
  find: (page) => deletions(page, invisibleIn, KIND),
};
