/** Makes texts as the text layers of documents have them: wrapped, paged, in many conventions. */

const STOCK: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。',
    '守闸的老人说，他把钥匙挂在门后，从来没有生过锈。',
    '“今年的秧苗总算赶上了时节。”他一边说，一边把水尺上的读数记在一本蓝皮簿子里。',
    '渡口的石阶一共四十七级，最下面的三级一年里有半年泡在水里，长满了青苔。',
    '县里的文书《关于修缮旧渡口的意见》贴在供销社的门板上，风吹日晒，字迹已经淡了。',
    '卖豆腐的女人每天五点开门，六点收摊，剩下的时间都用来读书。',
    '船要等人，人也要等船；等得久了，就成了一种手艺。',
    '雨下了整整一夜，天亮时桥墩上的红线只剩下一指宽。',
    '孩子们从桥上往下数：一、二、三，第三条鱼总是最大的。',
    '没有人记得第一棵柳树是谁种的，只知道它比桥老。',
    '会计把算盘往桌上一放，说：账是清的，人心也要清。',
    '茶园在半山腰，路修到那里就断了，再往上只能步行。',
    '修船用的桐油要熬三遍，少一遍就会漏。',
    '到了秋天，晒场上铺满了稻谷，远远看去像一块新织的布。',
    '广播站的喇叭坏了一只，剩下的那一只声音更响。',
  ],
  mixed: [
    '水文站去年装了 12 个传感器，其中 3 个在汛期被冲走，站长说换新的要花 4800 元。',
    '船上的 GPS 用的是旧版固件，开机要等 40 秒，遇到大雾就得靠人站在船头喊。',
    '他把照片存进一块 512 GB 的硬盘，文件夹的名字叫 Old Ferry Pictures，一共分成 26 个。',
    '展馆的网站由两个大学生用 Python 写成，后台一天大约有 300 次访问。',
    '2019 年 6 月，江水涨到 27.4 米，比警戒线高出 0.9 米，全镇转移了 1260 人。',
    '从县城坐 K12 路公交车到码头要 55 分钟，票价 2.5 元。',
    '新船的发动机是 Nordvik Marine 公司的产品，说明书只有英文版。',
    '志愿者用 Raspberry Pi 做了一台水位计，误差在 1.5% 以内。',
  ],
  ja: [
    '水門を守る老人は、鍵をずっと戸の後ろに掛けておいたので、一度も錆びたことがないと話しています。',
    '渡し場の石段は四十七段あり、下の三段は一年の半分ほど水の中に沈んでいます。',
    '「今年の苗はなんとか間に合った」と、彼は青い帳面に数字を書きながらつぶやきました。',
    '豆腐屋は朝の五時に店を開け、六時には片付けて、残りの時間はすべて読書にあてているそうです。',
    'カメラを持った学生が三人、バスを降りて、橋のたもとまで走っていきました。',
    '雨は一晩じゅう降りつづき、夜が明けると、橋脚の赤い線は指一本ぶんしか残っていませんでした。',
    '古い船を直すには桐油を三度煮なければならず、一度でも省くと水が漏れるといいます。',
    '柳の木をだれが植えたのかは知られていませんが、橋より古いことだけは確かです。',
    '秋になると広場いちめんに稲が干され、遠くから見ると織りたての布のように見えます。',
    '子どもたちは毎日、学校の帰りにアヒルの数をかぞえるのが楽しみです。',
  ],
  ko: [
    '수문을 지키는 노인은 열쇠를 늘 문 뒤에 걸어 두어서 한 번도 녹슨 적이 없다고 말했다.',
    '나루터의 돌계단은 마흔일곱 개이고, 맨 아래 세 개는 반년 동안 물에 잠겨 있다.',
    '두부 가게는 아침 다섯 시에 문을 열고 여섯 시면 장사를 마친 뒤 남은 시간에는 책을 읽는다.',
    '비는 밤새 내렸고, 날이 밝자 다리 기둥의 붉은 선은 손가락 하나만큼만 남았다.',
    '1998년에는 강물이 27.4미터까지 올라 주민 1,260명이 하룻밤 사이에 집을 떠났다.',
    '낡은 배를 고치려면 기름을 세 번 끓여야 하는데, 한 번이라도 빼먹으면 겨울이 오기 전에 물이 샌다.',
    '버드나무를 누가 심었는지는 아무도 모르지만, 다리보다 오래된 것만은 분명하다.',
    '아이들은 학교에서 돌아오는 길에 오리를 세는 것을 가장 좋아한다.',
  ],
  en: [
    'The ferry came in late on Tuesday, and nobody on the pier seemed to mind the wait.',
    'An old man keeps the key to the lock behind his kitchen door, where it has never rusted.',
    '“We had given up on the rice this year,” he said, and wrote the level of the river into a blue notebook.',
    'There are forty-seven steps down to the landing; the lowest three are under water for half of the year.',
    'According to the engineering department, the temporary installation required considerable maintenance.',
    'The notice on the door of the store had been bleached by wind and sunlight until only the stamp remained.',
    'Children counted the ducks on their way home from school, as their parents had done before them.',
    'Nobody remembers who planted the first willow, only that it is older than the bridge.',
    'In 1998 the water rose to 27.4 metres, and 1,260 people had to leave their houses overnight.',
    'Repairing a boat takes three boilings of oil; skip one of them, and she will leak before winter.',
    'The community organisation is collecting photographs, documents and recordings for an exhibition.',
    'Her grandfather’s well-known workshop stood where the parking lot is today.',
    'The timetable was changed twice in the spring (once for the flood, once for the festival).',
    'Most of the passengers were travelling to the market in the neighbouring village.',
  ],
};

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['一、水闸的来历', '二、渡口的今天', '三、以后的打算', '四、几点说明'],
  mixed: ['一、设备', '二、数据', '三、经费', '四、人员'],
  ja: ['第1章 水門', '第2章 渡し場', '第3章 これから', '第4章 おわりに'],
  ko: ['제1장 수문', '제2장 나루터', '제3장 앞으로', '제4장 맺음말'],
  en: ['1. The lock', '2. The landing', '3. The years ahead', '4. Acknowledgements'],
};

const HEADS: Readonly<Record<Language, string>> = {
  zh: '河口镇水利志·卷二',
  mixed: '河口镇水文站年报 2019',
  ja: '河口町水利史 資料編',
  ko: '하구진 수리지 자료편',
  en: 'A History of the River Landing',
};

export type Language = 'zh' | 'mixed' | 'ja' | 'en' | 'ko';

export interface Convention {
  readonly language: Language;
  /** What stands between paragraphs, and before their first lines. */
  readonly paragraphs: 'indent' | 'wide-indent' | 'tab' | 'blank' | 'short';
  /** How lines end: anywhere; not before a closing mark; filled over the column (Chinese and Japanese). */
  readonly breaks: 'anywhere' | 'kinsoku' | 'over';
  readonly mark: 'lines' | 'spaces';
  readonly pages: 'none' | 'dashes' | 'numbers' | 'named' | 'heads' | 'feeds';
  readonly hyphens: boolean;
  readonly headings: boolean;
  readonly width: number;
  /** Among the buttons of a document site, or with nothing but its title above. */
  readonly site: boolean;
}

export interface Made {
  readonly input: string;
  readonly paragraphs: readonly string[];
}

/** Numbers from 0 to below 1, the same for a seed each time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WIDE = /[\u2014-\u2026\u2e80-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const WORD = /[^\s\u2e80-\ud7a3\uff00-\uff60]/;
const CLOSING = /[、。，．：；！？）」』》”’]/;
const LONG_WORD = /^[a-z]{8,}/;
const BEHIND_SPACE = /(?<=\s)/;
const OPENING = /[（「『《“‘]/;

const widthOf = (text: string, isAsian: boolean): number =>
  [...text].reduce((sum, char) => sum + (isAsian && WIDE.test(char) ? 2 : 1), 0);

/** Are its words set without spaces between them? */
export const isSetSolid = (language: Language): boolean => language !== 'en' && language !== 'ko';

/** A text's pieces that no line end divides: words with their space, single characters with the marks around them. */
function unitsOf(text: string, { language, breaks }: Convention): string[] {
  if (!isSetSolid(language)) return text.split(BEHIND_SPACE);
  const units: string[] = [];
  for (const char of text) {
    const last = units.at(-1);
    const isWord = last !== undefined && isNarrow(last.at(-1)!) && isNarrow(char);
    const isBound =
      last !== undefined && breaks === 'kinsoku' && (CLOSING.test(char) || OPENING.test(last.at(-1)!));
    if (isWord || isBound) units[units.length - 1] = last + char;
    else units.push(char);
  }
  return units;
}

const isNarrow = (char: string): boolean => WORD.test(char) && !WIDE.test(char);

/** The first part of a word with its hyphen, where one fits into `room` and the word is long and plain. */
function hyphenated(unit: string, room: number): [string, string] | null {
  const letters = LONG_WORD.exec(unit)?.[0] ?? '';
  const at = Math.min(room - 1, letters.length - 4);
  return at < 4 ? null : [`${unit.slice(0, at)}-`, unit.slice(at)];
}

/** A paragraph's lines. */
function wrapped(text: string, indent: string, made: Convention): string[] {
  const isAsian = made.language !== 'en';
  const isSolid = isSetSolid(made.language);
  const lines: string[] = [];
  let line = indent;
  const units = unitsOf(text, made);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const room = made.width - widthOf(line.replace('\t', '    '), isAsian);
    const isFull = isSolid && made.breaks === 'over' ? room <= 0 : widthOf(unit.trimEnd(), isAsian) > room;
    if (isFull && line.trim() !== '') {
      const parts = made.hyphens ? hyphenated(unit, room) : null;
      lines.push((line + (parts?.[0] ?? '')).trimEnd());
      line = (parts?.[1] ?? unit).trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

const INDENTS: Readonly<Record<Convention['paragraphs'], string>> = {
  indent: '    ',
  'wide-indent': '　　',
  tab: '\t',
  blank: '',
  short: '',
};

/** What stands at the foot and head of a page that ends. */
function seam(page: number, { pages, language }: Convention): string[] {
  const named = language === 'en' ? `Page ${page} of 12` : `第 ${page} 页 共 12 页`;
  const head = HEADS[language];
  const seams: Readonly<Record<Convention['pages'], readonly string[]>> = {
    none: [],
    dashes: [`- ${page} -`],
    numbers: ['', `${page}`, ''],
    named: [named],
    heads: ['', `${page}`, '', head, ''],
    feeds: [`${page}`, `\f${head}`],
  };
  return [...seams[pages]];
}

function paged(lines: readonly string[], made: Convention, next: () => number): string[] {
  if (made.pages === 'none') return [...lines];
  const size = 14 + Math.floor(next() * 10);
  const out: string[] = [];
  let page = 1;
  for (const [i, line] of lines.entries()) {
    if (i > 0 && i % size === 0) {
      out.push(...seam(page, made));
      page++;
    }
    out.push(line);
  }
  return out;
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

/** One text in a convention, with the paragraphs that it was made of. */
export function makeWrapped(made: Convention, seed: number): Made {
  const next = random(seed);
  const glue = isSetSolid(made.language) ? '' : ' ';
  const paragraphs: string[] = [];
  const lines: string[] = [];
  const headings = [...HEADINGS[made.language]];
  const count = 8 + Math.floor(next() * 8);
  for (let i = 0; i < count; i++) {
    if (made.headings && i % 2 === 1 && headings.length > 0) {
      const heading = headings.shift()!;
      paragraphs.push(heading);
      if (made.paragraphs === 'blank') lines.push('');
      lines.push(INDENTS[made.paragraphs] + heading);
    }
    const sentences = Array.from({ length: 3 + Math.floor(next() * 4) }, () =>
      pick(STOCK[made.language], next),
    );
    const text = sentences.join(glue);
    paragraphs.push(text);
    if (made.paragraphs === 'blank' && lines.length > 0) lines.push('');
    lines.push(...wrapped(text, INDENTS[made.paragraphs], made));
  }
  const body =
    made.mark === 'lines' ? paged(lines, made, next).join('\n') : lines.map((line) => line.trim()).join(' ');
  return { input: `${made.site ? BUTTONS : `${TITLES[made.language]}\n\n`}${body}\n`, paragraphs };
}

const TITLES: Readonly<Record<Language, string>> = {
  zh: '河口镇渡口今昔',
  mixed: '水文站的十二个传感器',
  ja: '渡し場の今と昔',
  ko: '나루터의 어제와 오늘',
  en: 'The Landing Then and Now',
};

const BUTTONS = '购物车\n我的足迹\n\n河口镇的渡口\n\n加入Vip免费下载 立即下载\n';

/** The conventions of a seed. */
export function conventionOf(seed: number): Convention {
  const next = random(seed * 7919 + 13);
  const language = pick(['zh', 'mixed', 'ja', 'en', 'ko'] as const, next);
  const isAsian = language !== 'en';
  const mark = isSetSolid(language) && next() < 0.25 ? 'spaces' : 'lines';
  return {
    language,
    mark,
    paragraphs:
      mark === 'spaces'
        ? pick(['indent', 'short'] as const, next)
        : pick(['indent', 'wide-indent', 'tab', 'blank', 'short'] as const, next),
    breaks: pick(['anywhere', 'kinsoku', 'over'] as const, next),
    pages:
      mark === 'spaces'
        ? 'none'
        : pick(['none', 'dashes', 'numbers', 'named', 'heads', 'feeds'] as const, next),
    hyphens: language === 'en' && next() < 0.5,
    headings: mark === 'lines' && next() < 0.5,
    site: next() < 0.6,
    width: isAsian ? 40 + Math.floor(next() * 40) : 56 + Math.floor(next() * 30),
  };
}
