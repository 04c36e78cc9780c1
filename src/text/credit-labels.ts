import type { Person } from '../model/article.js';
import { looksLikeOutlet } from './names.js';
import { WordGuard } from './word-guard.js';

export type Role = Person['role'];

/** The page's own editor, whom no article has for its own. */
export const RESPONSIBLE_EDITOR = /责任编辑|責任編輯|责编|責編/;
/** The same, and who read the proofs. */
export const HOUSE_CREDIT = /责任编辑|責任編輯|责编|責編|校对/;

/** A role's label with what stands run together before it: 每经记者, 责任编辑. */
export interface CreditLabel {
  /** `null` for roles that are not kept: proofreaders, producers, and for 来源. */
  readonly role: Role | null;
  readonly label: string;
  /** The paper's name before the role, `''` where there is none. */
  readonly outlet: string;
  /** A colon, slash or bar follows: the label means to be one. */
  readonly isMarked: boolean;
  /** Nothing at all stands between label and name: 记者乔木南, but also 记者手记. */
  readonly isTight: boolean;
  readonly length: number;
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
  ['photographer', '图片记者|摄影记者|摄影报道|摄影|攝影|图片来源|图片|拍摄|供图|图|摄'],
  ['translator', '翻译|編譯|编译|译者|译'],
  [
    null,
    '责任校对|校对|校對|选稿|审核|审校|审读|初审|复审|终审|签发|监制|制作|出品|策划|统筹|设计|美编|视觉|版式|值班编委|编审|本文来源|文章来源|新闻来源|信息来源|稿件来源|稿源|来源|來源|制图|剪辑|配音|运营|排版|总监制|总策划',
  ],
];

const ROLE_OF = new Map(
  LABELS.flatMap(([role, words]) => words.split('|').map((word) => [word, role] as const)),
);
const WORDS = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const LABEL = new RegExp(
  `^(?<outlet>[\\p{Script=Han}A-Za-z0-9《》·]{0,14}?)(?<label>${WORDS})(?=[\\s:：/丨|｜、,，]|$|[\\p{Script=Han}])`,
  'u',
);
const BARE_LABEL = new RegExp(`^(?:${WORDS})$`, 'u');
/** How far a label begins into a text at most, in units: letters that are pairs of them count once. */
const MAX_OUTLET = 28;
const GUARD = new WordGuard([...ROLE_OF.keys()].filter(({ length }) => length > 1));
const SHORT = new Set([...ROLE_OF.keys()].filter(({ length }) => length === 1));
/** Labels of one character need a mark behind them: 文/张三, 图：李四. */
const SHORT_LABEL = /^(?:文|图|摄|译)(?![/丨|｜:：\s])/;
const TIGHT = /^\p{Script=Han}/u;
const MARK = /^\s{0,2}[:：/丨|｜]/;

/** The label that a text opens with, or `null`. */
export function readLabel(text: string): CreditLabel | null {
  // Text has none as a rule, and to look for sixty words behind an outlet of any length takes long.
  if (!SHORT.has(text[0] ?? '') && !GUARD.mayHold(text, MAX_OUTLET)) return null;
  const found = LABEL.exec(text);
  if (found === null) return null;
  const { outlet = '', label = '' } = found.groups ?? {};
  const role = ROLE_OF.get(label) ?? null;
  if (label.length === 1 && (outlet !== '' || SHORT_LABEL.test(text))) return null;
  if (outlet !== '' && !mayPrecede(outlet, role)) return null;
  const { length } = found[0];
  const rest = text.slice(length);
  return { role, label, outlet, isMarked: MARK.test(rest), isTight: TIGHT.test(rest), length };
}

/** Papers have reporters and editors: 每经记者. What else stands before a label makes another word of it: 女记者. */
function mayPrecede(outlet: string, role: Role | null): boolean {
  if (role !== 'reporter' && role !== 'editor' && role !== 'author') return false;
  return looksLikeOutlet(outlet);
}

/** True where a token is a label and nothing else. */
export function isLabel(token: string): boolean {
  return BARE_LABEL.test(token);
}
