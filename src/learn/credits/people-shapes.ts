import { parseCreditLine } from '../../text/credits.js';
import { isPerson } from '../../text/names.js';
import type { CreditShape } from './credit-field.js';

/** Pictures have authors too, 摄 and 供图 say so. */
const PICTURE = /[摄攝]|图片|圖片|供图|供圖|photo|image/i;
const SPLIT = /\n|[、，,;；|]| and | & /;
const HAN = /\p{Script=Han}/u;
const SPACE = /\s+/;

/** Behind a name the text ends, or something sets it off. */
const SET_OFF = String.raw`(?=$|[\s/／|｜丨、，,;；）)】_])`;
const HAN_NAME = String.raw`\p{Script=Han}{2,4}`;
const LATIN_NAME = String.raw`(\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,2})(?=$|\s?[,;|·•/(\d–—]|\s(?:on|at|in|and|for|with)\s)`;

/** As `clean` reads what an expression found: a credit, or else a name that nothing but its place calls one. */
function namesIn(text: string, roles: readonly string[]): readonly string[] | null {
  const credits = parseCreditLine(text);
  if (credits === null) return isPerson(text) ? [text] : null;
  const names = credits.flatMap(({ role, names }) => (role !== null && roles.includes(role) ? names : []));
  return names.length === 0 ? null : names;
}

function within(expression: string, roles: readonly string[]): CreditShape {
  const match = new RegExp(expression, 'u');
  return {
    match: expression,
    isLabelled: true,
    read: (text) => {
      const found = PICTURE.test(text) ? undefined : match.exec(text)?.[1];
      return found === undefined ? null : namesIn(found, roles);
    },
  };
}

/** An element of names and nothing else. */
function bare(text: string): readonly string[] | null {
  const parts = text
    .split(SPLIT)
    .flatMap((part) => (HAN.test(part) ? part.trim().split(SPACE) : [part.trim()]));
  return parts.length <= 4 && parts.every(isPerson) ? parts : null;
}

/** 责任编辑：某某: all of it credits of these roles. */
function credited(roles: readonly string[], text: string): readonly string[] | null {
  const credits = PICTURE.test(text) ? null : parseCreditLine(text);
  if (credits === null || !credits.every(({ role }) => role !== null && roles.includes(role))) return null;
  const names = credits.flatMap((credit) => credit.names);
  return names.length === 0 ? null : [...new Set(names)];
}

/**
 * How elements name people of some roles, the plainest first.
 *
 * @param labels what stands before a name amid other words
 */
export function peopleShapes(
  roles: readonly string[],
  labels: { readonly han: string; readonly latin?: string },
): readonly CreditShape[] {
  return [
    { match: null, isLabelled: true, read: (text) => credited(roles, text) },
    // With its label, where the two stand apart: then it needs no known surname.
    within(String.raw`((?:${labels.han})(?:\s?[:：/|｜丨]\s?|\s)${HAN_NAME})${SET_OFF}`, roles),
    within(`(?:${labels.han})(${HAN_NAME})${SET_OFF}`, roles),
    ...(labels.latin === undefined
      ? []
      : [within(String.raw`(?:^|[\s,|·])(?:${labels.latin})\s${LATIN_NAME}`, roles)]),
    { match: null, isLabelled: false, read: bare },
  ];
}
