import { type CreditLabel, isLabel, RESPONSIBLE_EDITOR, type Role, readLabel } from './credit-labels.js';
import { hasSurname, looksLikeName, looksLikeOutlet } from './names.js';

/** One role with its names, as a credit line gives it. */
export interface Credit {
  /** `null` for roles that are not kept: proofreaders, producers, and for 来源. */
  readonly role: Role | null;
  readonly label: string;
  readonly names: readonly string[];
  readonly outlet: string | null;
}

interface Draft {
  role: Role | null;
  label: string;
  names: string[];
  outlet: string | null;
  isMarked: boolean;
  isTight: boolean;
  hasCode: boolean;
  /** 作者：未知. */
  isNobody: boolean;
}

const LEADING_MARKS = /^(?:【纠错】|[\s►▶●■◆▲△※☆★\-—–·•])+/;
const BRACKETS = /^[（(【[〔](.*)[）)】\]〕]$/;
const SEPARATORS = /^[\s:：/丨|｜、,，;；&和]+/;
const TOKEN = /^[^\s:：/丨|｜、,，;；&（）()【】[\]]+/;
const CODE = /^(?:[A-Za-z_]{0,4}\d{1,8}|SF\d+|NN?\d+|[A-Z]{1,4}_?\d+|_[A-Z]+\d+)$/;
const NAME_WITH_CODE = /^(\p{Script=Han}{2,4})(?:[_A-Z]{1,4}\d{1,6}|_[A-Z]{2,4})$/u;
/** 李妍摄: the photographer's verb run together with the name. */
const NAME_WITH_VERB = /^(\p{Script=Han}{2,3})摄$/u;
/** 方 敏: a name of two characters, set as wide as one of three. */
const SPACED_NAME = /^(\p{Script=Han})[\s　]{1,2}(\p{Script=Han})(?=[\s　、，,]|$)/u;
/** Words that stand beside names: where from, what kind of piece. */
const NOTE = /^(?:发自\S{1,12}|报道|综合报道|摄影报道|整理|综合|文|图|摄|\d{1,7})$/;
/** 作者：未知: a credit that names nobody. */
const NOBODY = /^(?:未知|佚名|无|不详|匿名|网络|互联网|本站)$/;
/** Behind 责任编辑： stands who it is, pen names and 系统管理员 too. */
const PEN_NAME = /^\p{Script=Han}{2,6}$/u;
const TRAILING_NOTE = /[（(][^（）()]{0,20}[）)]?$/;
const HAN = /\p{Script=Han}/u;

/** A line longer than this is text that mentions a role. */
const MAX_LENGTH = 90;
const MAX_TOKENS = 24;

function nameOf(token: string): string | null {
  const bare = token.replace(TRAILING_NOTE, '');
  const coded = NAME_WITH_CODE.exec(bare)?.[1];
  if (coded !== undefined) return coded;
  const inner = NAME_WITH_VERB.exec(bare)?.[1];
  if (inner !== undefined && hasSurname(inner)) return inner;
  return looksLikeName(bare) && !isLabel(bare) ? bare : null;
}

/** Opens a credit by its label; a label right behind another one (作者：见习记者) adds to it. */
function open(credits: Draft[], { role, label, outlet, isMarked, isTight }: CreditLabel): void {
  const last = credits.at(-1);
  const draft =
    last !== undefined && last.names.length === 0 && last.outlet === null && !last.isNobody ? last : null;
  if (draft === null)
    credits.push({
      role,
      label,
      names: [],
      outlet: null,
      isMarked,
      isTight,
      hasCode: false,
      isNobody: false,
    });
  else draft.label += label;
  if (outlet !== '') credits.at(-1)!.outlet = outlet.replaceAll(/[《》]/g, '');
}

/** Takes the next name, paper or code into a credit; the characters that it used, `null` where it is none of them. */
function take(credit: Draft | undefined, rest: string): number | null {
  if (credit === undefined) return null;
  const spaced = SPACED_NAME.exec(rest);
  if (spaced !== null && hasSurname(spaced[1]! + spaced[2]!)) {
    credit.names.push(spaced[1]! + spaced[2]!);
    return spaced[0].length;
  }
  const token = TOKEN.exec(rest)?.[0];
  if (token === undefined) return null;
  const name = NOTE.test(token) ? null : nameOf(token);
  const isFirst = credit.names.length === 0 && credit.outlet === null;
  if (name !== null && credit.isTight && isFirst && !hasSurname(name)) return null;
  if (name !== null) credit.names.push(name);
  else if (!NOTE.test(token) && looksLikeOutlet(token)) credit.outlet = token;
  else if (credit.isMarked && NOBODY.test(token)) credit.isNobody = true;
  else if (CODE.test(token)) credit.hasCode = true;
  else if (isFirst && credit.isMarked && isHouseEditor(credit) && PEN_NAME.test(token))
    credit.names.push(token);
  else if (!NOTE.test(token)) return null;
  return token.length;
}

const isHouseEditor = ({ label }: Draft): boolean => RESPONSIBLE_EDITOR.test(label);

/** Does a credit say anything? 责任编辑：HN666 names nobody, and is a credit all the same. */
function isSaid({ names, outlet, label, hasCode, isMarked, isNobody, role }: Draft): boolean {
  if (names.length === 0) return outlet !== null || isNobody || (hasCode && RESPONSIBLE_EDITOR.test(label));
  // 翻译|原文|赏析 is a row of tabs: without a colon a name must look like one by itself.
  const isTrusted = isMarked || role === 'reporter' || role === 'editor' || role === null;
  return isTrusted || names.some((name) => !HAN.test(name) || hasSurname(name));
}

/** By Jane Doe and John Roe. */
function readEnglish(line: string): Credit | null {
  const bare = line.trim();
  // As a small letter: any line of a page is asked.
  if ((bare.charCodeAt(0) | 0x20) !== LETTER_B) return null;
  const names = BY_LINE.exec(bare)?.[1]
    ?.split(AND)
    .map((name) => name.trim());
  if (names === undefined || !names.every((name) => looksLikeName(name) && name.includes(' '))) return null;
  return { role: 'author', label: 'By', names, outlet: null };
}

const LETTER_B = 0x62;
const BY_LINE = /^by[:\s]\s{0,3}(\p{Lu}.{3,80})$/iu;
const AND = /\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/;

/**
 * Reads a line that is nothing but credits: roles with names, in any of the spellings that portals use.
 *
 * @param line one line of text, a pair of brackets around it allowed
 * @returns the credits in order, `null` where the line has anything else in it
 */
export function parseCreditLine(line: string): readonly Credit[] | null {
  if (line.length > MAX_LENGTH) return null;
  const english = readEnglish(line);
  if (english !== null) return [english];
  // All labels are written in Han characters.
  if (!HAN.test(line)) return null;
  const opens = line.charCodeAt(0);
  const isPlain = opens >= 0x4e00 && opens <= 0x9fff;
  const trimmed = (isPlain ? line : line.replace(LEADING_MARKS, '')).trim();
  let rest = (BRACKETS.exec(trimmed)?.[1] ?? trimmed).trim();
  const credits: Draft[] = [];
  for (let tokens = 0; rest !== '' && tokens < MAX_TOKENS; tokens++) {
    const label = readLabel(rest);
    if (label !== null) open(credits, label);
    const used = label?.length ?? take(credits.at(-1), rest);
    if (used === null) return null;
    rest = rest.slice(used).replace(SEPARATORS, '');
  }
  return rest === '' && credits.length > 0 && credits.every(isSaid) ? credits : null;
}

const PIECES =
  /[\u3000|｜]+|\s{2,}|\s(?=\S{0,6}(?:作者|编辑|責任編輯|记者|記者|来源|來源|摄影|选稿|文|图)\s?[:：/|｜丨])/;

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
