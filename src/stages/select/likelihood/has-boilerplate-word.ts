import { WordGuard } from '../../../text/word-guard.js';

/** Words of what stands around and between articles: no list decides, it is one number of many. */
const WORDS =
  'subscri|newsletter|sign up|signup|click here|read more|share|follow us|copyright|©|all rights|advertis|cookie|comment|related|recommended|download|log in|login|contact|e-mail|email|关注|扫码|二维码|责任编辑|责编|来源|作者|编辑|版权|声明|转载|原标题|阅读|下载|客户端|推荐|相关|微信|评论|分享|举报|点击|更多|公众号|abonn|teilen|mehr|suscr|compart|lire aussi|partag|leia|lees ook';
const BOILERPLATE = new RegExp(WORDS, 'i');
const GUARD = new WordGuard(WORDS.split('|'));

const MAX_LENGTH = 200;

/** Does a short text hold a word that labels of boilerplate hold? */
export function hasBoilerplateWord(text: string): boolean {
  return text.length < MAX_LENGTH && GUARD.mayHold(text) && BOILERPLATE.test(text);
}
