import { COMMON } from '../hacked/common-sentences.js';
import type { Draw } from '../hacked/draw.js';
import { makeStory, type Story } from '../hacked/story.js';
import type { Paragraphs } from './variants.js';

/** Two texts that look alike and are two stories. */
export type NearMiss = (draw: Draw) => readonly [Paragraphs, Paragraphs];

const PLACES = ['栖霞沟', '望溪镇', '石枧村', '云渡乡', '鹿鸣坪', '松坪镇', '青棠村', '河口镇'] as const;
const SKIES = ['晴', '多云', '阴', '小雨', '阵雨', '晴转多云', '多云转阴'] as const;
const WINDS = ['东北', '东南', '西北', '西南', '偏北', '偏南'] as const;
const TEAMS = ['望溪联队', '河口渔民', '松坪茶农', '云渡山鹰', '青棠木匠', '鹿鸣铁路'] as const;
const PLAYERS = ['陆青禾', '喻守田', '桑望舒', '戴晚舟', '冷泉生', '易知夏', '谷南星', '郗怀远'] as const;
const FIRMS = ['望溪水泥', '河口航运', '松坪茶业', '云渡电气', '青棠家具', '鹿鸣食品'] as const;

const day = (draw: Draw): string => `${draw.count(1, 12)}月${draw.count(1, 28)}日`;
const twice =
  (make: (draw: Draw) => Paragraphs): NearMiss =>
  (draw) => [make(draw), make(draw)];

const weather = twice((draw) => [
  `气象台${day(draw)}发布天气预报：今天白天${draw.one(SKIES)}，${draw.one(WINDS)}风${draw.count(2, 6)}级，最高气温${draw.count(8, 36)}摄氏度；今天夜间${draw.one(SKIES)}，最低气温${draw.count(0, 25)}摄氏度，相对湿度${draw.count(30, 95)}%。`,
  `明天白天${draw.one(SKIES)}，${draw.one(WINDS)}风${draw.count(2, 6)}级，最高气温${draw.count(8, 36)}摄氏度。后天${draw.one(SKIES)}，气温${draw.count(0, 15)}到${draw.count(16, 36)}摄氏度。`,
  '气象台提醒市民，早晚温差较大，请注意增减衣物；出门前请查看最新的预报，驾车时注意路面湿滑，保持车距。',
  `空气质量指数预计为${draw.count(20, 180)}，适宜开窗通风，晾晒指数为${draw.count(1, 5)}级。`,
]);

const stocks = twice((draw) => [
  `${day(draw)}收盘，综合指数报${draw.count(2800, 3500)}.${draw.count(10, 99)}点，${draw.one(['涨', '跌'])}${draw.count(0, 3)}.${draw.count(10, 99)}%，成交额${draw.count(2000, 6000)}亿元；成份指数报${draw.count(9000, 14000)}.${draw.count(10, 99)}点，${draw.one(['涨', '跌'])}${draw.count(0, 3)}.${draw.count(10, 99)}%，成交额${draw.count(2000, 6000)}亿元。`,
  `盘面上，${draw.one(FIRMS)}涨${draw.count(5, 10)}.${draw.count(10, 99)}%，${draw.one(FIRMS)}跌${draw.count(2, 9)}.${draw.count(10, 99)}%。两市共有${draw.count(900, 3000)}只股票上涨，${draw.count(900, 3000)}只下跌，${draw.count(20, 120)}只涨停。`,
  `资金方面，两市主力资金净流出${draw.count(10, 400)}.${draw.count(10, 99)}亿元，北向资金净买入${draw.count(1, 90)}.${draw.count(10, 99)}亿元。`,
  '市场有风险，投资需谨慎。以上信息仅供参考，不构成任何投资建议，投资者据此操作，风险自担。',
]);

const balls = (draw: Draw, count: number, most: number): string =>
  Array.from({ length: count }, () => `${draw.count(1, most)}`.padStart(2, '0')).join(' ');

const lottery = twice((draw) => [
  `福利彩票双色球第20${draw.count(18, 24)}${`${draw.count(1, 150)}`.padStart(3, '0')}期开奖，红球号码为${balls(draw, 6, 33)}，蓝球号码为${balls(draw, 1, 16)}。`,
  `本期一等奖开出${draw.count(1, 15)}注，单注奖金为${draw.count(500, 1000)}万元；二等奖开出${draw.count(60, 300)}注，单注奖金为${draw.count(10, 40)}万元。全国销量为${draw.count(30000, 40000)}万元，奖池金额为${draw.count(10, 25)}.${draw.count(10, 99)}亿元。`,
  '温馨提示：购买彩票请量力而行，理性投注。中奖者请自开奖之日起六十个自然日内，持中奖彩票和本人有效身份证件到指定的地点兑奖，逾期未兑奖视为弃奖，奖金纳入公益金。',
]);

const matches = twice((draw) => {
  const [home, away] = draw.some(TEAMS, 2);
  const [one, two, three] = draw.some(PLAYERS, 3);
  const [goals, against] = [draw.count(1, 4), draw.count(0, 3)];
  return [
    `${day(draw)}晚，联赛第${draw.count(2, 30)}轮，${home}坐镇主场迎战${away}，最终以${goals}比${against}取胜。`,
    `第${draw.count(3, 30)}分钟，${one}左路传中，${two}门前抢点破门，${home}取得领先。第${draw.count(31, 44)}分钟，${away}的${three}禁区外远射，皮球击中横梁弹出。`,
    `易边再战，第${draw.count(50, 70)}分钟，${two}突入禁区被绊倒，裁判判罚点球，${one}一蹴而就。`,
    `此役过后，${home}积${draw.count(10, 60)}分排名第${draw.count(1, 8)}，${away}积${draw.count(5, 40)}分排名第${draw.count(9, 16)}。下一轮，${home}将客场挑战${draw.one(TEAMS)}。`,
  ];
});

const LEGAL =
  '本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏，并对其内容的真实性、准确性和完整性承担法律责任。敬请广大投资者理性投资，注意投资风险。有关信息以公司在指定媒体上刊登的公告为准。特此公告。';

/** Two announcements that end in the same words. */
const announcements: NearMiss = (draw) => {
  const [one, two] = draw.some(FIRMS, 2);
  const first = `${one}股份有限公司董事会于近日收到副总经理${draw.one(PLAYERS)}的书面辞职报告，因工作调整，其申请辞去所任职务，辞职后不再担任公司任何职务，辞职报告自送达董事会之日起生效。公司对其任职期间的贡献表示感谢。`;
  const second = `${two}股份有限公司拟以自有资金${draw.count(2, 9)}00万元购买位于${draw.one(PLACES)}的一处仓库，用于存放原料和成品，交易对方与公司没有关联关系，本次交易无须提交股东大会审议，预计三个月内办完过户手续。`;
  return [
    [first, LEGAL],
    [second, LEGAL],
  ];
};

/** Two resignations from one form: names, and hardly a figure. */
const forms = twice((draw) => [
  `证券代码：${draw.count(600000, 603999)} 证券简称：${draw.one(FIRMS)} 公告编号：20${draw.count(18, 24)}-${`${draw.count(1, 150)}`.padStart(3, '0')}`,
  `${draw.one(FIRMS)}股份有限公司于20${draw.count(18, 24)}年${day(draw)}收到控股股东的通知，其将所持公司股份${draw.count(100, 9000)}.${draw.count(10, 99)}万股办理了质押登记，占其所持股份的${draw.count(2, 60)}.${draw.count(10, 99)}%，占公司总股本的${draw.count(1, 20)}.${draw.count(10, 99)}%。截至本公告日，控股股东累计质押${draw.count(9000, 20000)}.${draw.count(10, 99)}万股。`,
  LEGAL,
]);

const paragraphsOf = (story: Story): Paragraphs =>
  story.parts.flatMap((part) => ('text' in part ? [part.text] : []));

/** The next day's story, with a paragraph of the former's. */
const followUp: NearMiss = (draw) => {
  const former = paragraphsOf(makeStory(draw));
  const later = paragraphsOf(makeStory(draw)).slice(0, former.length + 2);
  const at = draw.count(0, later.length);
  return [former, [...later.slice(0, at), draw.one(former), ...later.slice(at)]];
};

const SLOT = /\{(\w+)\}/g;
const FLASHES = [
  '望溪镇今天{n}时{m}分发生{d}.{e}级地震，震源深度{k}千米。',
  '{p}最高气温{k}度，明天有雨，请带伞。',
  '河口航运：股东减持{n}万股，占总股本{d}.{e}%。',
  '{p}迎来今年第{d}场雪，路面结冰，请慢行。',
] as const;

function flash(form: string, draw: Draw): string {
  return form.replaceAll(SLOT, (_all, name: string) => {
    if (name === 'p') return draw.one(PLACES);
    return `${name === 'd' || name === 'e' ? draw.count(1, 9) : draw.count(10, 59)}`;
  });
}

/** Flashes of some twenty characters, alike but for names and figures. */
const flashes: NearMiss = (draw) => {
  const form = draw.one(FLASHES);
  const first = flash(form, draw);
  let second = first;
  while (second === first) second = flash(form, draw);
  return [[first], [second]];
};

/** Two stories that have sentences of one stock. */
const strangers: NearMiss = (draw) => [paragraphsOf(makeStory(draw)), paragraphsOf(makeStory(draw))];

const SENTENCE = /(?<=。)/;

/** A teaser that has the first sentence of a story, and goes on by itself. */
const teaser: NearMiss = (draw) => {
  const story = paragraphsOf(makeStory(draw)).slice(0, 6);
  const [first = ''] = (story[0] ?? '').split(SENTENCE);
  return [story, [first + draw.some(COMMON, 2).join('').replaceAll(SLOT, '它')]];
};

/** A round-up of the day, in which a whole short story is one of many. */
const roundUp: NearMiss = (draw) => {
  const short = paragraphsOf(makeStory(draw)).slice(0, 2);
  const others = [1, 2, 3, 4].flatMap(() => paragraphsOf(makeStory(draw)).slice(0, 3));
  return [short, [...others.slice(0, 6), ...short, ...others.slice(6)]];
};

export const NEAR_MISSES: Readonly<Record<string, NearMiss>> = {
  'weather of another day': weather,
  'stocks of another day': stocks,
  'lottery of another draw': lottery,
  'report of another match': matches,
  'announcements with one tail': announcements,
  'announcements from one form': forms,
  'follow-up with a quoted paragraph': followUp,
  'short flashes': flashes,
  'strangers of one stock': strangers,
  teaser,
  'round-up with a whole story': roundUp,
};
