import { looksLikeName, looksLikeOutlet } from './names.js';

const SPACES = /\s+/gu;
/** Written by, Von, Par, Texto: words before a name in the languages of the press; a colon makes one of any of them. */
const BY =
  /^(?:(?:written|posted|published|reported|reporting|words|story|article|text|report|review|analysis|opinion)\s(?:and\s\w{4,12}\s)?by|by|von|par|por|av|af|door|tekst|text|texte|texto|testo|autora?|autor(?:in)?|auteure?|author|authors|autore|автор|авторы|текст|文|作者|記者|记者|撰文|撰稿|執筆|글|기자)(?:\s*[:：/丨|｜]\s*|\s+)/iu;
const LIST =
  /\s*(?:[,;；、，،]|\s(?:and|und|et|y|e|og|och|en|ja|и|та|i|oraz|ve|dan|và|with|mit)\s|[&＆])\s*/u;
const AND_FIRST = /^(?:and|und|et|y|og|och|with)\s/u;
/** Doe (dpa), Roe（本报记者）: where from, what sign. */
const NOTE = /\s?[（([][^（）()[\]]{1,40}[）)\]]$/u;
/** Jane Doe | Example Times, Mathias Hagen / Journalist, Jane Doe – dpa. */
const SIDE = /\s+[|/•·–—-]\s+|\s*[|｜]\s*|\s{3,}|\n/u;
const CREDENTIAL =
  /^(?:\p{Lu}[\p{L}.®™-]{0,7}|Ph\.?D\.?|Jr\.?|Sr\.?|MBA|M\.?Ed\.?|PharmD|[IVX]{2,4})(?:\s\p{Lu}{2,6}\p{P}?)?$/u;
const SHORT_CAPITALS = /\p{Lu}\P{Ll}|\p{Lu}[a-z]?\.?\p{Lu}|®|^(?:Jr|Sr)\.?$|^[IVX]{2,4}$/u;
const ADDRESS = /:\/\/|^@|^www\.|\w@\w|^\/|\{\{|\[\[|%[a-z]|^#/iu;
const LETTER = /\p{L}/u;
/** Accounts that software has before anybody named it, and words for nobody. */
const NOBODY =
  /^(?:admin|administrator|webmaster|root|user|guest|null|none|undefined|unknown|anonymous|n\/a|default|author|authors|editor|editors|by|staff|wpadmin|super\s?user|wordpress|bluesky|twitter|facebook|instagram|linkedin|mastodon|github|youtube|home|about|自媒体|管理员|佚名|匿名|未知|作者|编辑|责任编辑)$/iu;
/** Jane Doe, Senior Correspondent: what somebody is, not who. */
const ROLE =
  /^(?:(?:senior|chief|staff|news|foreign|political|deputy|managing|associate|assistant|contributing|guest|lead|special|freelance|executive|audience|live|features?|sports?|science|health|business|royal|tech\w*|digital|global|national|world|data|investigat\w+|breaking|online|web|consumer|money|education|environment|city|local|general|trending|head|former|our|a|the|in|for|at|of|and|&|und)\s+){0,5}(?:\w+\s){0,2}(?:reporter|correspondent|editor|journalist|writer|columnist|producer|director|manager|analyst|contributor|contributors|specialist|expert|strategist|founder|co-founder|ceo|president|professor|physician|dietitian|nutritionist|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|giornalista|periodist|reporterin|autorin|redaktør|特派员|特派員|論説委員|編集委員|기자)(?:\s(?:at|for|of|in|,)\s.{1,60})?$/iu;
const MAX_LENGTH = 300;
const MAX_NAMES = 25;
const MAX_NAME = 80;
const MAX_WORDS = 7;
const MAX_WITH_ROLE = 20;

const isRole = (part: string): boolean => ROLE.test(part);
const isCredential = (part: string): boolean =>
  part.length <= 14 && CREDENTIAL.test(part) && SHORT_CAPITALS.test(part);

/** Jane DoeEditor: two elements without a space between them. */
const GLUED = /\p{Ll}{4}\p{Lu}/u;
/** Words in capitals that stand where names do: schools, departments, buttons, headings of boxes. */
const NO_PERSON =
  /\b(?:university|college|school|institute|academy|cent(?:er|re)|department|hospital|clinic|agency|association|society|foundation|council|committee|company|group|inc|ltd|llc|gmbh|corp|media|news|times|post|press|magazine|journal|review|reviewer|reviews|policy|guidelines|disclosure|privacy|credit|credits|photo|photos|image|images|video|read|more|learn|view|see|share|follow|subscribe|contact|about|all|articles?|blog|posts?|home|strategy|guide|tips|health|business|travel|lifestyle|technology|science|sports?|politics|opinion|culture|finance|marketing|editorial|newsletter|getty|shutterstock|unsplash|ai|us|minutes?|staff|team|expert|published|updated|last|latest|table|contents|menu|search|log|sign|free|new|best|top|written|checked|columnists?|engineer|desk|rate|font|size|guidelines|senior|chief|manager|director|founder|officer|the|this|your|our|how|what|why|when)\b/iu;

/** Two words or more with capitals, or a name of a script that has none. */
export function isFullName(part: string): boolean {
  return looksLikeName(part) && (part.includes(' ') || !LATIN.test(part));
}
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A value on one line, without the word before a name and the note behind it. */
function bareOf(value: string): string {
  const text = value.replaceAll(SPACES, ' ').trim();
  const found = BY.exec(text);
  // Von Miller is a name; by-words stand before whole names, or have a colon.
  const rest = found === null ? text : text.slice(found[0].length).trim();
  const isBy = found !== null && (rest.includes(' ') || SURE.test(found[0]));
  const bare = (isBy ? rest : text).replace(NOTE, '').trim();
  return bare.length <= MAX_WITH_ROLE ? bare.replace(ROLE_BEHIND, '') : bare;
}
/** 홍길동 기자, 甲記者: the role behind the name. */
const ROLE_BEHIND =
  /(?<=[\p{Script=Hangul}\p{Script=Han}])\s?(?:선임기자|기자|특파원|논설위원|記者|记者|編集委員)$/u;
const SURE = /[:：/丨|｜]|^(?:by|文|作者|記者|记者|撰文|撰稿)/iu;

const isUsable = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= MAX_NAME &&
  LETTER.test(name) &&
  !ADDRESS.test(name) &&
  !NOBODY.test(name) &&
  name.split(' ').length <= MAX_WORDS;

/** Jane Doe in Madrid, Jane Doe for Example Times. */
const PLACE = /^(.{3,60}?)\s(?:in|for|at)\s\p{Lu}.{0,60}$/u;

/** The part of `Jane Doe | Example Times` that names somebody. */
function sideOf(value: string): string {
  const place = PLACE.exec(value)?.[1];
  const text = place !== undefined && isFullName(place) ? place : value;
  if (!SIDE.test(text)) return text;
  const sides = text.split(SIDE).map((part) => part.trim());
  const first = sides[0] ?? '';
  return isFullName(first) || sides.slice(1).every(isRole) ? first : text;
}

/**
 * Names of a list, credentials put back to the name before them. What follows a role is where somebody works: Jane Doe,
 * Senior Director, Content & Marketing.
 *
 * @returns `null` where it is no list of names
 */
function listed(text: string): string[] | null {
  const names: string[] = [];
  for (const piece of text.split(LIST).slice(0, MAX_NAMES)) {
    const part = sideOf(piece.replace(AND_FIRST, '').trim()).replace(NOTE, '');
    if (part === '') continue;
    if (isRole(part)) {
      if (names.length > 0) break;
      continue;
    }
    if (names.length > 0 && isCredential(part)) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  const areNames = names.every((name) => isFullName(name.split(', ')[0] ?? ''));
  return names.length > 0 && areNames ? names : null;
}

/**
 * The names in a value that is known to name somebody: a meta's content, an author of structured data.
 * `By Jane Doe and John Roe`, `Jane Doe (dpa)`, `Jane Doe, Senior Correspondent`, `甲、乙`. A value that is no list of
 * persons is one name: Center for Rivers and Lakes.
 */
export function readNames(value: string): string[] {
  if (value.length > MAX_LENGTH) return [];
  const text = bareOf(value);
  const names = listed(text) ?? [sideOf(text)];
  return names.map((name) => name.replace(TRIM, '')).filter(isUsable);
}
const TRIM = /^[\s,;:|·•-]+|[\s,;:|·•-]+$/gu;

/** True for words that stand where names do, and name nobody: Learn More, More articles by Jane Doe. */
export function isNoPerson(name: string): boolean {
  return NO_PERSON.test(name) || GLUED.test(name);
}

/** The names in a value that only its place calls a byline: every part must look like a person's name. */
export function readFullNames(value: string): string[] {
  if (value.length > MAX_LENGTH) return [];
  const names = (listed(bareOf(value)) ?? []).map((name) => name.replace(TRIM, ''));
  return names.filter((name) => isUsable(name) && !looksLikeOutlet(name) && !isNoPerson(name));
}
