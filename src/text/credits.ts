import type { Person } from '../model/article.js';
import { looksLikeName, looksLikeOutlet } from './names.js';

export type Role = Person['role'];

/** One role with its names, as a credit line gives it. */
export interface Credit {
  /** `null` for roles that are not kept: proofreaders, producers. */
  readonly role: Role | null;
  readonly label: string;
  readonly names: readonly string[];
  readonly outlet: string | null;
}

const LABELS: readonly (readonly [role: Role | null, words: string])[] = [
  [
    'editor',
    '责任编辑|責任編輯|文字编辑|栏目主编|欄目主編|执行主编|值班主编|新媒体编辑|值班编辑|网络编辑|本文编辑|本期编辑|图片编辑|见习编辑|实习编辑|执行编辑|统筹编辑|责任编审|责编|責編|主编|编辑|編輯|編集',
  ],
  [
    'reporter',
    '本报记者|本网记者|本刊记者|见习记者|实习记者|特约记者|首席记者|全媒体记者|融媒体记者|驻站记者|特派记者|通讯员|通訊員|实习生|记者|記者',
  ],
  ['author', '本文作者|特约评论员|评论员|撰文|撰稿|執筆|执笔|作者|作者名|图文|文'],
  ['photographer', '摄影报道|摄影|攝影|图片|拍摄|供图|图|摄'],
  ['translator', '翻译|編譯|编译|译者|译'],
  [
    null,
    '责任校对|校对|校對|审核|审校|审读|初审|复审|终审|签发|监制|制作|出品|策划|统筹|设计|美编|视觉|版式|值班编委|编审|本文来源|文章来源|新闻来源|信息来源|稿件来源|稿源|来源|來源|制图|剪辑|配音|运营|排版|总监制|总策划',
  ],
];

const ROLE_OF = new Map(
  LABELS.flatMap(([role, words]) => words.split('|').map((word) => [word, role] as const)),
);
const WORDS = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|');
/** A label with what may stand before it: the paper's name run together with the role (每经记者, 新京报记者). */
const LABEL = new RegExp(
  `^(?<outlet>[\\p{Script=Han}A-Za-z0-9《》]{0,14}?)(?<label>${WORDS})(?=[\\s:：/丨|｜、,，]|$|[\\p{Script=Han}])`,
  'u',
);
const BARE_LABEL = new RegExp(`^(?:${WORDS})$`, 'u');
/** Labels of one character need a mark behind them: 文/张三, 图：李四. */
const SHORT_LABEL = /^(?:文|图|摄|译)(?![/丨|｜:：\s])/;

const LEADING_MARKS = /^[\s►▶●■◆▲△※☆★\-—–·•]+/;
const BRACKETS = /^[（(【[〔](.*)[）)】\]〕]$/;
const SEPARATORS = /^[\s:：/丨|｜、,，;；&和]+/;
const TOKEN = /^[^\s:：/丨|｜、,，;；&（）()【】[\]]+/;
const CODE = /^(?:[A-Za-z_]{0,4}\d{1,8}|SF\d+|NN?\d+|[A-Z]{1,4}_?\d+|_[A-Z]+\d+)$/;
const NAME_WITH_CODE = /^(\p{Script=Han}{2,4})[_A-Z]{1,4}\d{1,6}$/u;
/** Words that stand beside names: where from, what kind of piece. */
const NOTE = /^(?:发自\S{1,12}|报道|综合报道|摄影报道|整理|综合|文|图|摄|\d{1,7})$/;
const TRAILING_NOTE = /[（(][^（）()]{0,20}[）)]?$/;

/** A line longer than this is text that mentions a role. */
const MAX_LENGTH = 90;
const MAX_NAME_TOKENS = 12;

interface Draft {
  role: Role | null;
  label: string;
  names: string[];
  outlet: string | null;
}

function labelAt(rest: string): { outlet: string; label: string; length: number } | null {
  const found = LABEL.exec(rest);
  if (found === null) return null;
  const { outlet = '', label = '' } = found.groups ?? {};
  if (label.length === 1 && (outlet !== '' || SHORT_LABEL.test(rest))) return null;
  // 张三 编辑: a name before a label belongs to the role before it.
  if (outlet !== '' && looksLikeName(outlet) && !looksLikeOutlet(outlet) && outlet !== '每经') return null;
  return { outlet, label, length: found[0].length };
}

/** `记者乔木南` has no space: a run of Han right after the label is the name, or two of them. */
function nameOf(token: string): string | null {
  const bare = token.replace(TRAILING_NOTE, '');
  const coded = NAME_WITH_CODE.exec(bare);
  if (coded !== null) return coded[1]!;
  return looksLikeName(bare) ? bare : null;
}

/**
 * Reads a line that is nothing but credits: roles with names, in any of the spellings that portals use.
 *
 * @param line one line of text, a pair of brackets around it allowed
 * @returns the credits in order, `null` where the line has anything else in it
 */
export function parseCreditLine(line: string): readonly Credit[] | null {
  if (line.length > MAX_LENGTH) return null;
  const trimmed = line.replace(LEADING_MARKS, '').trim();
  let rest = (BRACKETS.exec(trimmed)?.[1] ?? trimmed).trim();
  const credits: Draft[] = [];
  let current: Draft | null = null;
  for (let tokens = 0; rest !== '' && tokens < MAX_NAME_TOKENS; ) {
    const label = labelAt(rest);
    if (label !== null) {
      const role = ROLE_OF.get(label.label) ?? null;
      if (current !== null && current.names.length === 0 && current.outlet === null) {
        // 作者：见习记者,李莎 names one person by two roles; the first stands.
        current.label += label.label;
      } else {
        current = { role, label: label.label, names: [], outlet: null };
        credits.push(current);
      }
      if (label.outlet !== '') current.outlet = label.outlet.replaceAll(/[《》]/g, '');
      rest = rest.slice(label.length).replace(SEPARATORS, '');
      continue;
    }
    tokens++;
    const token: string | undefined = TOKEN.exec(rest)?.[0];
    if (token === undefined || current === null) return null;
    const name = nameOf(token);
    if (NOTE.test(token)) {
      // says nothing about who
    } else if (name !== null && !BARE_LABEL.test(token)) current.names.push(name);
    else if (looksLikeOutlet(token)) current.outlet = token;
    else if (!CODE.test(token)) return null;
    rest = rest.slice(token.length).replace(SEPARATORS, '');
  }
  return rest === '' && credits.some(({ names, outlet }) => names.length > 0 || outlet !== null)
    ? credits
    : null;
}

const PIECES =
  /[\u3000|｜]+|\s{2,}|\s(?=\S{0,6}(?:作者|编辑|責任編輯|记者|記者|来源|來源|摄影|文|图)\s?[:：/|｜丨])/;

/**
 * Reads the credits of a line that has other things in it as well: 2021-06-18 09:20　来源：某某　作者：某某.
 *
 * @param dates places of dates in the line, which count for nothing
 * @returns the credits of those pieces of the line that are nothing but credits
 */
export function findCredits(
  line: string,
  dates: readonly { start: number; end: number }[],
): readonly Credit[] {
  if (line.length > 2 * MAX_LENGTH) return [];
  let text = line;
  for (const { start, end } of dates.toReversed()) text = `${text.slice(0, start)}　${text.slice(end)}`;
  return parseCreditLine(text) ?? text.split(PIECES).flatMap((piece) => parseCreditLine(piece.trim()) ?? []);
}
