import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isTold } from '../../../text/reported-speech.js';
import { type KeptLine, keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'solicitation';
const MAX_LENGTH = 60;
/** Most lines hold none of these. */
const HINT = /[微薇威vVｖＶ群@]|[qQ]{2}|扣扣|企鹅|电报|飞机|[wW][\s·•*❤♥]?[xX]|[tT]elegram|TG|WhatsApp/;
/** What keeps the name of a channel from being found: 微 信, V❤, 加·薇. */
const DISGUISE = /[\s❤♥♡💚·•*]+️?/gu;
const PLUS = /[➕＋+]/g;

const CHAT = '(?:[微薇威卫]信|v信|[vw]x|wechat|qq|扣扣|企鹅|q群|微?信?群|电报|飞机|telegram|tg|whatsapp)';
/** Short for one of them, behind an order: 加V, 加薇. */
const SHORT = '(?:[微薇威]|v(?=[:：]?[a-z0-9]))';
/** 13812345678, xh_66812: what one writes to. */
const HANDLE =
  '(?:@[a-z0-9_]{4,32}|[0-9]{4,12}|[a-z][a-z0-9_-]{3,23}[0-9_-][a-z0-9_-]*|[a-z]{1,6}[0-9]{3,12}|(?<=[:：])[a-z]{5,20})';
const ORDER = '(?:添?加|[联聯][系繫絡]|私聊|私信)';
const ROLE = '(?:客服|联系|号码?|群?号?|频道)?';
const WHO = '(?:老师|老師|客服|助理|助教|导师|群主|经理|专员|小助手|我)?的?(?:客服|官方)?';
/** 加V信88888, 添加老师微信…, 联系客服QQ…: an order, a channel and whom to write to. */
const WRITE = new RegExp(`(?:${ORDER}|咨询|搜索?)${WHO}(?:${CHAT}|${SHORT})号?[:：]?${HANDLE}`);
/** 加微信免费领取…: no handle, so something must be promised. */
const ASK = new RegExp(`${ORDER}${WHO}(?:${CHAT}|${SHORT})`);
const JOIN = /(?:[扫掃][码碼描]|长按|識別|识别|点击|立即|速|拉你|免费|带你).{0,8}[进進入加].{0,4}群/;
/**
 * A channel and a name in it, and nothing else: QQ群：123456, 客服微信 abc123, Telegram @abcdef. A short name needs a colon:
 * 飞机 A320 and VX1000 may head a section.
 */
const LABEL = new RegExp(
  `^(?:官方|在线|唯一)?(?:客服|咨询|联系|招商|代理|老师|业务)?(?:(?:[微薇威]信|v信|qq|扣扣|q群|微信群|telegram|whatsapp)${ROLE}[:：]?(?![0-9]{1,4}(?![0-9]))|(?:${CHAT}|加${SHORT})${ROLE}(?:[:：]|(?=@)))${HANDLE}(?:[,，]?(?:咨询|领取|备注.{1,6}|进群|了解))?$`,
);
/** What is promised: a quota, a gift, a way to money. */
const LURE =
  /名[额額]|限前|[领領]取|免费|免費|福利|红包|彩金|内部|[资資]料|课程|干货|秘籍|牛股|荐股|选股|带单|老师带|包赢|稳赚|回血|返利|佣金|优惠|试玩|咨询|拉你|进群|代理|加盟|兼职|日结|日赚|高薪|打字员/;
/** It opens with an order, an offer or a job; a sentence about such lines opens with whom it is about. */
const OPENING =
  /^[【（([!！，,\s]{0,3}(?:需要|想|有需|有意|请|請|欢迎|立即|马上|快来|速|限时|限量|免费|点击|长按|识别|進群|进群|入群|代理|加盟|诚聘|招聘|急招|急聘|诚招|现招|高薪|兼职|日结|更多|详情|咨询|购买|领取|资料|内部|带单|老师|名师|牛股|[扫掃]|添?加|[联聯]|私|搜|拉你)/;
/** What such a line closes with where it names nobody. */
const CLOSING = new RegExp(
  `(?:名[额額]|[领領]取|[资資]料|课程|干货|福利|红包|群|了解|咨询|详情|加入|[!！~～]|名|${CHAT}|${SHORT})$`,
);
/** Whom an outlet, an office or a club gives its name to: readers, witnesses, volunteers. */
const HONEST =
  /编辑|投稿|热线|爆料|报料|线索|记者|读者|采编|投诉|举报|反馈|纠错|勘误|报名|参赛|志愿|义工|捐|救助|求助|救援|招领|寻人|寻亲|预约|挂号|门票|购票|物资|心理|援助|校友|家长|医院|派出所|社区|居委会|街道/;
/** A line that tells of such a line: what came of it, who fell for it. */
const NARRATED =
  /[后後时時][，,]|就(?!送)|便(?!宜)|却|被|的是|了(?!解)|发现|陷阱|套路|短信|广告|这种|所谓|市民|老人|网友|有人|他们|受害|民警|不要|切勿|别再|警惕|谨防|小心/;
/** A sentence is somebody's; such a line does not end like one. */
const SENTENCE = /[。？?；;”"』」]$|。./;
/** 地址：…, 电话：…: a box of contacts in the article has a channel among them. */
const CONTACT_LABEL = /^.{0,6}(?:地址|电话|邮箱|联系人|网址|传真|邮编|热线)\s{0,2}[:：]/;

/** The line without what hides its words. */
const undisguised = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(PLUS, '加').replace(DISGUISE, '');

/** No outlet writes the names of its channels like this. */
const DISGUISED =
  /[➕❤♥♡]|[微薇威Vv][\s·•*❤♥]+信|[VvWw][\s·•*❤♥]+[xX]|[薇威]信\s{0,2}[:：]?[A-Za-z0-9]|加[薇威]/;

/** `isAmong`: between paragraphs, and not in a box of contacts. */
function isSolicitation(text: string, isAmong: boolean): boolean {
  if (SENTENCE.test(text) || isTold(text) || NARRATED.test(text) || HONEST.test(text)) return false;
  const plain = undisguised(text);
  if (isAmong && LABEL.test(plain)) return true;
  if (!OPENING.test(plain)) return false;
  const isDisguised = DISGUISED.test(text);
  const isLured = LURE.test(plain) || isDisguised;
  if (WRITE.test(plain)) return isAmong || isLured;
  return isLured && (JOIN.test(plain) || ASK.test(plain)) && (isDisguised || CLOSING.test(plain));
}

const isContactLabel = (line: KeptLine | undefined): boolean =>
  line !== undefined && CONTACT_LABEL.test(line.text);

function* find(view: View): Generator<Cut> {
  const lines = keptLines(view);
  for (const [i, line] of lines.entries()) {
    if (line.text.length > MAX_LENGTH || line.isItem || line.isIntroduced || !HINT.test(line.text)) continue;
    const isBetween = line.proseBefore > 0 && line.proseAfter > 0;
    const isBoxed = isContactLabel(lines[i - 1]) || isContactLabel(lines[i + 1]);
    if (isSolicitation(line.text, isBetween && !isBoxed))
      yield wholeLine(line, RULE, 'wants the reader to write to somebody or to join a group');
  }
}

/** 扫码进群，每天100个名额; 需要资料请加V信12345，备注领取; QQ群：123456. */
export const solicitation: Cleaner = {
  id: RULE,
  purpose:
    'Cuts short lines that want the reader to write to a private account, to join a group or to take a job by the day.',
  example:
    '<p>老船工把竹篙靠在墙边，关门时回头望了一眼江面，才慢慢走下石阶。</p><p>需要资料请加V信30417，备注领取</p><p>接替渡船的是一座两车道的桥，桥头新设的公交站每二十分钟发一班车。</p>',
  nearMiss:
    '<p>老船工把竹篙靠在墙边，关门时回头望了一眼江面，才慢慢走下石阶。</p><p>受害人加微信领取资料，三天被骗四万元</p><p>接替渡船的是一座两车道的桥，桥头新设的公交站每二十分钟发一班车。</p>',
  find,
};
