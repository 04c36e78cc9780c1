import type { Candidate } from '../../../model/fields.js';
import { isDateLine } from '../../../text/date-line.js';
import { isPerson, looksLikeOutlet } from '../../../text/names.js';
import { rowText } from '../../../text/row-text.js';
import { dumpAccounts } from '../dump-accounts.js';
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

const HAN = /\p{Script=Han}/u;
const FOLLOW = /^\+?\s?(?:关注|關注|已关注)$/;
/** 澎湃号 > 某某发布: the platform, then the account. */
const PLATFORM =
  /(?:^|[>›»])\s?[^>›»]{0,4}(?:澎湃号|网易号|搜狐号|百家号|头条号|企鹅号|大鱼号|公众号|一点号|快传号|凤凰号)\s?[>›»]\s?([^>›»]{2,20})$/;
/** 网易号 > 正文 申请入驻 names no account. */
const PLACE = /正文|入驻|登录|注册/;
const LABELLED = /[:：|｜/]|登录|注册|关注|分享|评论|首页|记者|作者|编辑|来源|^文\s|^\d+$/;
const OWN_CLASS = /media|account|pgc|nick|user/i;
const MAX_NAME = 20;
const REACH = 10;

/** On a page in Chinese: the element for it near the headline, a name with 关注 behind it, a trail that ends in one. */
function* fromPage({ page, lines, marked, headlineBlock, body }: Scene): Generator<Candidate<string>> {
  const top = headlineBlock ?? body.first;
  const isNear = (block: number): boolean =>
    block >= top - 3 && block <= top + REACH && block <= body.first + 2;
  for (const [i, { text, block }] of lines.entries()) {
    if (!isNear(block) || text.length > 60) continue;
    const trail = PLATFORM.exec(text)?.[1]?.trim();
    if (trail !== undefined && !PLACE.test(trail))
      yield { value: trail, score: 0.8, evidence: 'trail above the headline', block };
    const isFollowed =
      text.length <= MAX_NAME && FOLLOW.test(lines[i + 1]?.text ?? '') && !LABELLED.test(text);
    if (isFollowed && HAN.test(text))
      yield { value: text, score: 0.7, evidence: 'name with 关注 behind it', block };
  }
  for (const row of marked.accounts) {
    const { first, hidden, className } = page.containers[row]!;
    const text = rowText(page, row, MAX_NAME).trim();
    const isName = text.length >= 2 && text.length <= MAX_NAME && HAN.test(text) && !LABELLED.test(text);
    if (hidden !== null || !isNear(first) || !isName || isDateLine(text) || isPerson(text)) continue;
    if (looksLikeOutlet(text) && !OWN_CLASS.test(className)) continue;
    yield { value: text, score: 0.6, evidence: 'element of an account', block: first };
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
  if (!scene.page.isText || scene.page.format === 'dump') yield* fromPage(scene);
  yield* dumpAccounts(scene);
}
