import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isTold } from '../../../text/reported-speech.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'promotion';
const VERBS =
  '点击|點擊|扫描|掃描|扫码|扫一扫|长按|识别|打开|下载|下載|关注|關注|添加|搜索|加入|订阅|安装|前往|进入|开户';
/** An order to the reader, at the head of a short line … */
const ORDER = new RegExp(`^[【（([]?\\s{0,2}(?:立即|马上|欢迎|请|微信|快来|${VERBS})?(?:${VERBS})`);
/** … to do with an app, a code, an account. */
const OBJECT =
  /(?:APP|App|客户端|客戶端|二维码|二維碼|公众号|公眾號|小程序|微信号|微信群|视频号|股吧|开户|阅读原文|查看更多|查看详情|抽奖|红包)/;
/** What only a promotion says. */
const SLOGAN =
  /海量资讯[、，]?精准解读|尽在.{0,12}(?:APP|App|客户端)|炒股就看|(?:立即|极速|抢先|低佣|先)开户(?!的)|金牌投顾|(?:扫描|扫码|扫).{0,6}二维码.{0,10}(?:关注|下载|开户|领取|查看)|(?:一手|更多).{0,10}(?:资讯|内容|精彩).{0,10}(?:下载|关注|APP|客户端|公众号)|粉丝福利/;
/** Between two paragraphs a slogan says as well what it is for; without that it may be quoted. */
const PRODUCT = /APP|App|客户端|开户|二维码/;
/** The menu of an account, wherever it stands: 1、回复【公租房】…, 点击菜单栏【…】, 看完了，点【在看】. */
const MENU =
  /^(?:\d{1,2}[、.．])?\s?回复[【“「『].{1,12}[】”」』]|^点击菜单栏[【“「『]|(?:^|[，！])点.{0,3}[【“「]在看[】”」]/;
/** Whom it is for, and what it offers: an order to the reader at the end of a sentence says so. */
const OFFER = /更多|精彩|资讯|下方|本[站报网刊台]|我们|扫码|抢先|独家|福利|领取/;
/** Codes and apps may be advertised between two paragraphs. */
const CODE =
  /^(?:更多.{1,6}！)?[【（([]?\s{0,2}(?:请|欢迎|立即|长按|识别)?\s?(?:扫码|扫描|扫一扫|长按|识别|下载).{0,12}(?:二维码|APP|App|客户端|关注|下载)/;
/** 关注公众号：某某, 关注某某微信公众号，…: nothing but the account and what it gives. */
const ACCOUNT = /^(?:欢迎|请)?关注.{0,10}公众号(?:[:：]\S{2,16}$|[，,].*(?:查看|资讯|更多))/;
/** Sign up for our free newsletter and we will send you …: an order at the head of the line, of a letter by post. */
const NEWSLETTER =
  /^(?:sign up (?:for|to)|subscribe (?:to|for)|get (?:our|the)|join (?:our|the)|(?:jetzt )?(?:abonnieren|melden) sie|inscrivez-vous|abonnez-vous|suscríbase|suscríbete|iscriviti)\b[^.!?]{0,80}\b(?:newsletters?|inbox|infolettre|boletín)\b/i;
const MAX_NEWSLETTER = 300;
const NARRATED =
  /市民|老人|用户(?!都在看)|后[，,].{0,12}[就便却才]|了(?!解)|过[。，]|的是|首页|着|会被|随后|然后|最后/;
const QUESTION = /[？?]$/;
const MAX_LENGTH = 90;

function isPromotion(text: string, isBetween: boolean): boolean {
  if (text.length <= MAX_LENGTH && MENU.test(text)) return true;
  if (text.length <= MAX_NEWSLETTER && NEWSLETTER.test(text)) return true;
  if (text.length > MAX_LENGTH || isTold(text) || NARRATED.test(text) || QUESTION.test(text)) return false;
  const isOrder = ORDER.test(text) && OBJECT.test(text) && (OFFER.test(text) || !text.endsWith('。'));
  if (isBetween) {
    const isCode = CODE.test(text) && OFFER.test(text);
    const isSlogan = SLOGAN.test(text) && PRODUCT.test(text);
    return !text.endsWith('。') && (ACCOUNT.test(text) || isSlogan || isCode);
  }
  return SLOGAN.test(text) || isOrder;
}

function* find(view: View): Generator<Cut> {
  for (const line of keptLines(view)) {
    const isBetween = line.proseBefore > 0 && line.proseAfter > 0;
    if (!line.isItem && !line.isIntroduced && isPromotion(line.text, isBetween))
      yield wholeLine(line, RULE, 'asks the reader to install, scan or follow');
  }
}

/** 海量资讯、精准解读，尽在某某APP; 扫码关注; 立即开户. */
export const promotion: Cleaner = {
  id: RULE,
  purpose:
    'Cuts short lines that ask the reader to install an app, scan a code, follow an account or open one.',
  example:
    '<p>两家公司都没有透露收购的价格，交易预计在年底以前完成。</p><p>扫描下方二维码，关注本站公众号</p>',
  nearMiss:
    '<p>超市的收银员说，扫描二维码付款的老人越来越多，她每天都要教十几个人怎样关注公众号领取优惠券。</p>',
  find,
};
