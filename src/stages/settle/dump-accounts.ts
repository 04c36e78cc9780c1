import type { Candidate } from '../../model/fields.js';
import { looksLikeOutlet } from '../../text/names.js';
import type { Scene } from './scene.js';

const HAN = /\p{Script=Han}/u;
/** What Baijiahao sets below the account's name: 发布时间：03-08 23:16, the year left out. */
const POSTED = /^发布时间\s?[:：]\s?\d/;
/** WeChat's line below the headline: 原创 who wrote it, the account, when. */
const ORIGINAL =
  /^原创\s?[:：]?\s?(?:(\S{2,20})\s+)?(\S{2,20})(?:\s+(?:\d{4}[-/年.]\d{1,2}\S{0,8}(?:\s\d{1,2}:\d{2})?|\d{1,2}月\d{1,2}日|今天|昨天|前天|\d{1,2}\s?(?:天|周|小时|分钟)前|星期.|周.))?$/;
/** 2021-03-04 · 某某城市观察, on the pages of accounts. */
const DOTTED = /^\d{4}-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2})?\s?[·•]\s?(\S{2,16})$/;
const NO_NAME = /[:：|｜/。，！？]|登录|注册|分享|评论|首页|记者|编辑|来源|^\d+$/;
const MAX_NAME = 20;
const REACH = 4;

const isName = (text: string): boolean => text.length >= 2 && text.length <= MAX_NAME && !NO_NAME.test(text);

/** The account that a dump names below its headline, and who wrote for it. */
export function* dumpAccounts({
  page,
  headlineBlock,
}: Scene): Generator<Candidate<string> & { readonly writer?: string }> {
  if (page.format !== 'dump' || headlineBlock === null) return;
  for (let block = headlineBlock + 1; block <= headlineBlock + REACH; block++) {
    const text = page.blocks[block]?.text ?? '';
    const below = page.blocks[block + 1]?.text ?? '';
    if (text === '' || text.length > 60) continue;
    if (POSTED.test(below) && isName(text) && HAN.test(text) && !looksLikeOutlet(text))
      yield { value: text, score: 0.75, evidence: 'name above 发布时间', block };
    const [, writer, account] = ORIGINAL.exec(text) ?? [];
    if (account !== undefined && isName(account)) {
      const candidate = { value: account, score: 0.75, evidence: 'account behind 原创', block };
      yield writer === undefined || !isName(writer) ? candidate : { ...candidate, writer };
    }
    const dotted = DOTTED.exec(text)?.[1];
    if (dotted !== undefined && isName(dotted) && HAN.test(dotted))
      yield { value: dotted, score: 0.7, evidence: 'name beside the date', block };
  }
}
