import type { Candidate } from '../../../model/fields.js';
import { isDateLine } from '../../../text/date-line.js';
import type { Scene } from '../scene.js';

const OFFICIAL = /^(.{2,20})官方(?:网易号|账号|帐号|澎湃号|搜狐号|微信)$/;
const REPLIES = /^\d{1,9}\s?跟贴$/;
const COUNTS = /^\d+(?:文章数|篇文章|文章)\s*\d*(?:关注度|粉丝|获赞)?/;

/** How far below the text an account's card may stand: NetEase puts it under all recommendations. */
const MAX_BLOCKS = 5000;

const CARD_LINES = 4;

/** The card of a self-media account: its name twice, what it is, counts of articles and followers. */
function* fromCard(scene: Scene): Generator<Candidate<string>> {
  const { blocks } = scene.page;
  const end = Math.min(blocks.length, scene.body.end + MAX_BLOCKS);
  for (let block = scene.body.end; block < end; block++) {
    if (!COUNTS.test(blocks[block]!.text)) continue;
    const above = blocks.slice(Math.max(scene.body.end, block - CARD_LINES), block).map(({ text }) => text);
    // Without a picture the name stands first in the card, behind the time and the replies of the last recommendation.
    const edge = above.findLastIndex((text) => isDateLine(text) || REPLIES.test(text));
    const names = above.slice(edge + 1).filter((text) => !OFFICIAL.test(text) && text.length <= 20);
    // The name stands twice, under the picture and beside it; what stands once is the account's motto.
    const twice = names.find((text, i) => names.indexOf(text) < i);
    const name = twice ?? (edge < 0 ? names.at(-1) : names[0]);
    if (name !== undefined) yield { value: name, score: 0.8, evidence: 'account card below the text' };
    return;
  }
}

/** The self-media account that posted the article. */
export function* account(scene: Scene): Generator<Candidate<string>> {
  for (const hit of scene.page.fieldHits['account'] ?? []) {
    const name = hit.text.trim();
    if (name !== '' && name.length <= 30)
      yield { value: name, score: 0.95, evidence: `site profile: ${hit.selector}` };
  }
  if (scene.page.isText) yield* fromCard(scene);
}
