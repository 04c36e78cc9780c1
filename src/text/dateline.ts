import { looksLikeName } from './names.js';

/** The opening of an agency report: 新华社青禾5月17日电（记者乔木南）. */
export interface FoundDateline {
  readonly agency: string | null;
  /** The paper or site, where it is no agency: 新京报讯. */
  readonly outlet: string | null;
  readonly place: string | null;
  /** As written, without a year. */
  readonly day: { readonly month: number; readonly day: number } | null;
  readonly names: readonly string[];
  readonly end: number;
}

const AGENCIES =
  '新华社|新华网|中新社|中国新闻社|中新网|中央社|路透社|法新社|美联社|共同社|时事社|时事通讯社|塔斯社|俄新社|俄罗斯卫星通讯社|彭博社|韩联社|朝中社|德新社|安莎社|埃菲社|印度报业托拉斯|新華社|中央通訊社|路透|法新|美聯社|法新社';
const DAY = String.raw`(?:(?:\d{4}年)?(?<month>1[0-2]|0?[1-9])月)?(?<day>3[01]|[12]\d|0?[1-9])日(?:上午|下午|晚|晚间|消息)?`;
const VERB = `(?:综合|快|专)?(?:电|讯|消息|報道|报道|電|訊)`;
const PEOPLE = `(?:[（(](?<people>[^（）()]{2,60})[）)])?`;
const AGENCY_LINE = new RegExp(
  `^(?<agency>${AGENCIES})(?<place>[\\p{Script=Han}·/]{0,12}?)(?:${DAY})?${VERB}(?=\\s|[（(：:，,“「【]|$|题)\\s?${PEOPLE}`,
  'u',
);
const OUTLET_LINE = new RegExp(
  `^(?<outlet>[\\p{Script=Han}A-Za-z0-9]{2,12}?)(?:${DAY})?(?:快|专|專)?(?:讯|訊|消息)\\s?${PEOPLE}(?=[\\s：:，,\\d\\p{Script=Han}（(])`,
  'u',
);
const REPORTER_LINE = new RegExp(
  `^(?<outlet>[\\p{Script=Han}A-Za-z0-9]{2,12}?)(?:见习|实习|首席|特约|全媒体|驻地)?(?:记者|記者)\\s?(?<people>[\\p{Script=Han}·]{2,4}(?:[、 ]\\s?[\\p{Script=Han}·]{2,4}){0,3}?)\\s?(?:(?<place>[\\p{Script=Han}]{2,6}))?(?:${DAY})?(?:报道|報道|电|讯)`,
  'u',
);
/** 新华社大楼的…电: words, not a place. */
const NO_PLACE = /[的了是在和与称说]|大楼|报道/;
const OUTLET_END = /(?:报|報|网|網|社|台|新闻|周刊|财经|传媒|全媒体|融媒|融媒体|客户端|视频|在线|中国)$/;
/** The paper's name for itself says nothing about which paper it is. */
const SELF = /^(?:互联|网络|官方|内部|小道|最新|独家)|^本(?:报|报讯|網|网|台|社|刊)/;
/** 综合甲报与乙社消息: compiled from several. */
const SEVERAL = /^(?:据|综合|綜合)|[与和及、]/;
const ROLE_WORDS = /^(?:[^\s]{0,10}?)(?:记者|記者|通讯员|作者|特约撰稿人|实习生)\s?/u;
const SEPARATOR = /[、，,\s；;]+|(?=通讯员|记者|记者)/;

type Groups = Readonly<Record<string, string | undefined>>;

function namesIn(people: string | undefined): string[] {
  if (people === undefined) return [];
  const isCredit =
    people.includes('记者') ||
    people.includes('記者') ||
    people.includes('通讯员') ||
    people.includes('作者');
  if (!isCredit) return [];
  return people
    .split(SEPARATOR)
    .map((part) => part.replace(ROLE_WORDS, '').trim())
    .filter((part) => part !== '' && looksLikeName(part));
}

/** Names and nothing else between them: 张三、李四. */
function listed(people = ''): string[] {
  return people.split('、').filter(looksLikeName);
}

function dayOf(groups: Groups): FoundDateline['day'] {
  if (groups['month'] === undefined || groups['day'] === undefined) return null;
  return { month: Number(groups['month']), day: Number(groups['day']) };
}

function outletOf(name: string): string | null {
  return SELF.test(name) || SEVERAL.test(name) ? null : name;
}

const TAIWAN_LINE =
  /^[〔［【（(]?(?:本報|本报)?(?:記者|记者)\s?(?<people>[\p{Script=Han}]{2,4}(?:、[\p{Script=Han}]{2,4}){0,3})\s?[／/]\s?(?<place>[\p{Script=Han}]{2,6}?)(?:綜合|綜合外電)?(?:報導|报导)[〕］】）)]?/u;

/** （中央社記者某某花蓮縣8日電）: the reporter between agency and place. */
const CENTRAL_LINE =
  /^[（(]中央社(?:記者|记者)(?<people>[\p{Script=Han}]{2,3}(?:、[\p{Script=Han}]{2,3}){0,3})(?<place>[\p{Script=Han}]{2,5}?)\d{1,2}日(?:專|综合外|綜合外)?[電电][）)]/u;

/** One way to write a dateline, and what its parts say; `null` where it only looks like one. */
interface Wording {
  readonly line: RegExp;
  readonly read: (groups: Groups) => Partial<FoundDateline> | null;
}

/** The first that fits is believed. */
const WORDINGS: readonly Wording[] = [
  {
    line: CENTRAL_LINE,
    read: ({ people, place = null }) => ({ agency: '中央社', place, names: listed(people) }),
  },
  {
    line: AGENCY_LINE,
    read: (groups) => {
      const { agency = null, place = '', people } = groups;
      if (NO_PLACE.test(place)) return null;
      return { agency, place: place || null, day: dayOf(groups), names: namesIn(people) };
    },
  },
  {
    line: TAIWAN_LINE,
    read: ({ people, place = null }) => ({ place, names: listed(people) }),
  },
  {
    line: REPORTER_LINE,
    read: (groups) => {
      const { outlet = '', place = null, people } = groups;
      if (!OUTLET_END.test(outlet)) return null;
      return { outlet: outletOf(outlet), place, day: dayOf(groups), names: namesIn(`记者${people}`) };
    },
  },
  {
    line: OUTLET_LINE,
    read: (groups) => {
      const { outlet = '', people } = groups;
      if (!OUTLET_END.test(outlet)) return null;
      return { outlet: outletOf(outlet), day: dayOf(groups), names: namesIn(people) };
    },
  },
];

const NOTHING = { agency: null, outlet: null, place: null, day: null, names: [] } as const;

/** Reads the dateline that a paragraph opens with, or `null`. */
export function readDateline(text: string): FoundDateline | null {
  const head = text.slice(0, 120);
  for (const { line, read } of WORDINGS) {
    const found = line.exec(head);
    const said = found === null ? null : read(found.groups ?? {});
    if (found !== null && said !== null) return { ...NOTHING, ...said, end: found[0].length };
  }
  return null;
}
