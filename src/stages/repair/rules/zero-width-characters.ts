import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { isHider } from '../../../text/hiders.js';
import { ZERO_WIDTH } from '../../../text/traits.js';
import { deletions } from '../deletions.js';

const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;
/** Joiners mean something between emoji and in the scripts that join their letters; Mongolian has a separator of vowels. */
const JOINS =
  /(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}])$/u;
const ONLY_JOINERS = /^[\u180e\u200c\u200d]+$/;
/** What has its uses in one script, and hides words in the others. */
const SPECIAL = /^(?:[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufe00-\ufe0f]|\udb40)/;

const KIND = { rule: 'zero-width-characters', reason: 'zero-width character', trait: ZERO_WIDTH };

function* find(page: Page): Generator<Edit> {
  for (const edit of deletions(page, INVISIBLE, KIND)) {
    const { text } = page.blocks[edit.block]!;
    const found = text.slice(edit.start, edit.end);
    if (SPECIAL.test(found)) {
      if (isHider(text, edit.start, edit.end)) yield edit;
      continue;
    }
    if (!ONLY_JOINERS.test(found) || !JOINS.test(text.slice(Math.max(0, edit.start - 2), edit.start)))
      yield edit;
  }
}

/** Zero-width spaces, soft hyphens, direction marks: put into words to break searches for them. */
export const zeroWidthCharacters: Mender = {
  id: 'zero-width-characters',
  purpose:
    'Takes out zero-width characters, soft hyphens and direction marks, selectors and fillers that choose and fill nothing; joiners stay where a script or emoji needs them.',
  example: '<p>图书\u200b馆的新馆本周开放，读者凭借书\u200b证就可以进入四层的阅览室。</p>',
  nearMiss: '<p>图书馆的新馆本周开放，👨\u200d👩\u200d👧 一家三口也可以进入四层的阅览室。</p>',
  find,
};
