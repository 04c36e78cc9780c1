import type { Draw } from './draw.js';

const HAN = Array.from('霁鲲璟麟曜澜翎骁锦瑞祥岚嵩鸾驰珑璨骥昶晟鑫鹭');
const SYLLABLES = [
  've',
  'lo',
  'ka',
  'zu',
  'mi',
  'ra',
  'qo',
  'bi',
  'xe',
  'ty',
  'gu',
  'wo',
  'ji',
  'pha',
] as const;
const TRADES = ['娱乐', '体育', '彩票', '棋牌', '电竞', '真人', '国际', '电子', '捕鱼', '百家乐'] as const;
const TAILS = [
  '官网',
  '登录入口',
  '手机版下载',
  'app下载',
  '注册',
  '平台',
  '网址',
  '客户端',
  '在线试玩',
  '最新版',
  '备用网址',
  '官方网站',
] as const;
const ENDINGS = ['top', 'vip', 'xyz', 'cc', 'win', 'com', 'club', 'net'] as const;

/** Who the spam is for: names that nobody bears. */
export interface Brand {
  readonly han: string;
  readonly latin: string;
  readonly trade: string;
  readonly host: string;
}

export function makeBrand(draw: Draw): Brand {
  const han = draw.some(HAN, draw.count(2, 3)).join('');
  const latin = `${draw.some(SYLLABLES, draw.count(2, 3)).join('')}${draw.chance(0.7) ? draw.count(11, 9999) : 'x'}`;
  const prefix = draw.one(['www.', 'm.', '', `${draw.letters(2)}.`]);
  const host = `${prefix}${latin}${draw.chance(0.3) ? '-app' : ''}.${draw.one(ENDINGS)}`;
  return { han, latin, trade: draw.one(TRADES), host };
}

/** What a link to a brand says. */
export const anchorOf = ({ han, latin, trade }: Brand, draw: Draw): string =>
  draw.one([
    `${han}${trade}`,
    `${han}${trade}${draw.one(TAILS)}`,
    `${latin}${draw.one(TAILS)}`,
    `${han}${draw.one(['官网', '官方入口', 'app下载'])}`,
  ]);

/** How the phrases that are written over a word are built. */
export const GRAMMARS = {
  A_B: ({ han, latin, trade }: Brand, draw: Draw) => `${han}${trade}_${latin}${draw.one(TAILS)}`,
  A_B_C: ({ han, latin, trade }: Brand, draw: Draw) =>
    `${han}${trade}${draw.one(TAILS)}_${latin}${draw.one(TAILS)}_${han}${draw.one(TAILS)}`,
  'A-B': ({ han, latin, trade }: Brand, draw: Draw) =>
    draw.one([`${han}${trade}-${latin}${draw.one(TAILS)}`, `${latin}-${han}${trade}${draw.one(TAILS)}`]),
  'A|B|C': ({ han, latin, trade }: Brand, draw: Draw) =>
    [`${han}${trade}`, `${latin}${draw.one(TAILS)}`, `${han}${draw.one(TAILS)}`].join(
      draw.one(['|', '丨', '｜']),
    ),
  'A(中国)B': ({ han, latin, trade }: Brand, draw: Draw) =>
    `${draw.one([han + trade, latin + trade, latin])}${draw.one(['(中国)', '（中国）', '[中国]', '·(中国)', '【官方】'])}${draw.one(['官方网站', '官网', '有限公司', '股份有限公司', '登录入口'])}`,
  'Han alone': ({ han, trade }: Brand, draw: Draw) =>
    `${han}${trade}${draw.one(['官网', '登录入口', '平台', '网址', '官方网站', '备用网址'])}`,
  'Latin, digits, Han': ({ latin, trade }: Brand, draw: Draw) =>
    draw.one([
      `${latin}${trade}${draw.one(TAILS)}`,
      `${latin}${draw.one(TAILS)}`,
      `${draw.count(11, 99)}${latin}${trade}`,
    ]),
  'with a version or a date': ({ han, latin, trade }: Brand, draw: Draw) =>
    draw.one([
      `${han}${trade}app下载V${draw.count(1, 9)}.${draw.count(0, 9)}.${draw.count(0, 30)}`,
      `${latin}${trade}最新版v${draw.count(1, 9)}.${draw.count(0, 99)}`,
      `${han}${trade}${draw.one(TAILS)}(2024已更新)`,
      `${han}${trade}官网-2024-0${draw.count(1, 9)}-1${draw.count(0, 9)}`,
      `${latin}${draw.one(TAILS)}【2024最新】`,
    ]),
} as const;

export type Grammar = keyof typeof GRAMMARS;
export const GRAMMAR_NAMES = Object.keys(GRAMMARS) as Grammar[];

const HANDLES = 'abcdefghjkmnpqrstuvwxyz23456789';
const dressed = (channel: string, draw: Draw): string =>
  draw.chance(0.25) ? Array.from(channel).join(draw.one([' ', '❤', '·'])) : channel;

/** Lines that want the reader to write, join or apply, between two paragraphs. */
export function contactOf(draw: Draw): string {
  const id = `${draw.letters(3, 'abcdefghkmx')}${draw.count(1000, 99999)}`;
  const figures = `${draw.count(10000, 999999999)}`;
  const channel = dressed(draw.one(['微信', 'V信', '薇信', '威信', 'vx', 'wx', 'VX']), draw);
  return draw.one([
    `扫码进群，每天${draw.count(10, 9999)}个名额`,
    `需要资料请加${channel}${figures}，备注领取`,
    `加${channel} ${id} 领取`,
    `加${channel}：${id}，免费领取内部资料`,
    `添加老师${channel}${id}，拉你进群`,
    `QQ群：${figures}`,
    `客服QQ：${figures}`,
    `诚聘兼职，日结，加${channel}${id}`,
    `招聘线上兼职，日结${draw.count(100, 900)}元，联系${channel}：${id}`,
    `Telegram @${draw.letters(8, HANDLES)}`,
    `飞机联系：@${draw.letters(7, HANDLES)}`,
    `进群联系客服微信：${id}`,
    `➕V：${id} 咨询`,
    `代理加盟请联系QQ${figures}`,
  ]);
}
