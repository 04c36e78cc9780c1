import { findAnyDates } from './any-dates.js';
import { looksLikeOutlet } from './names.js';
import { readFullNames } from './person-names.js';

/** Words that open a byline; of two elements set side by side the name may follow without a space. */
const BY =
  /^(?:(?:this (?:article|post|story) was )?(?:written|posted|published|reported|reporting|words|story|article|text|report|review|analysis|opinion|column|kolumne|kommentar|medically written)\s?(?:and\s\w{4,12}\s)?(?:by|von)|by|von|par|por|av|af|door|di|autor(?:in|a|es)?|auteure?|authors?|author of the article)(?:by)?(?:\s?[:：]\s?|\s+|(?=\p{Lu}\p{Ll}))/iu;
/** Por, di and such open sentences too: only with a capital, or with a colon behind them, are they believed. */
const SMALL = /^(?:di|de|da|av|af|door|por|par)\s/;
/** What others than the writers did: reviewed by, pictures by. */
const WORK =
  'review|check|edit|photo|photograph|illustrat|image|translat|updat|verif|approv|narrat|sponsor|present|produc|curat|power|design|pictur';
const OTHERS = new RegExp(
  String.raw`(?:${WORK})\w*\s(?:by|von)\b|^(?:editor|foto|photo|bild|image|credit|source|quelle|video|audio|grafik)s?\s?[:：]`,
  'i',
);
const PART = /\s*[|｜•·⋅\n]\s*|\s[–—-]{1,2}\s|\s{2,}|\s\/\s/u;
/** Dec 3, 2023 by Jane Doe: the byline begins within the line; reviewed by Jane Doe is none. */
const INNER_BY = new RegExp(
  String.raw`(?<!(?:${WORK}|writ|post|publish|report|column|kolumne|kommentar|article|words|text|story)\w{0,6})\s(?=(?:written by|posted by|by|von)\s\p{Lu})`,
  'giu',
);
const TAIL =
  /\s*(?:[@(]|\b(?:last\s)?(?:published|updated|posted|modified|follow|share|read more|full bio|filed|in|on|at|for|tips meg)\b|\d).*$/iu;
/** Jane Doe Senior Editor: a role set beside the name. */
const ROLE =
  /\s(?:(?:the|senior|staff|executive|chief|lead|deputy|managing|contributing|associate|assistant|freelance|guest|founder|co-founder|news|head|vice|president|ceo|cto|\p{Lu}\p{Ll}{3,20}(?:ische[rn]?)|uk-based|us-based)\s|(?:founder|editor|writer|author|reporter|journalist|columnist|correspondent|contributor|director|manager|gardener|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|reporterin|journalistin)(?!\p{Ll})).*$/iu;
const GLUED_ROLE = /(?<=\p{Ll})(?:Founder|Editor|Writer|Author|Reporter|Journalist|Contributor)\b.*$/u;
/** What somebody is, and not who. */
const ROLE_PART =
  /^(?:[\p{L}&,'’-]+\s){0,6}(?:reporters?|correspondents?|editors?|journalists?|writers?|columnists?|producers?|directors?|managers?|analysts?|contributors?|specialists?|experts?|strategists?|co-founder|founder|ceo|president|professor|redakteur(?:in)?|korrespondent(?:in)?|periodista|giornalista|journaliste|officer|engineer)(?:\s.{0,40})?$/iu;
const LATIN = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;
/** 홍길동 기자: the word behind the name says who it is. */
const REPORTER = /^(\p{Script=Hangul}{2,4})\s(?:선임)?기자(?:\s.{0,40})?$/u;
/** Words on buttons and above boxes, that are written with capitals as names are. */
const NO_NAME =
  /(?<!\p{L})(?:sharing|show|hide|sidebar|features?|key|map|content|started|get|released|page|site|web|app|online|social|add|download|upload|loading|open|close|related|popular|trending|recent|categories|category|tags?|topics?|section|previous|next|back|main|skip|click|tap|play|watch|listen|print|email|link|copy|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|actualizado|publicado|aktualisiert|reuters|bloomberg|associated|agencies|afp|dpa|getty|movers|services?|reviews?|updates?|insights?|resources?|events?|products?|solutions?|support|summary|overview|introduction|find|care|example|database|software|development|systems?|management|guide|tips|best|takeaways?|highlights?|day|week|month|year|today|in|on|el|for)(?!\p{L})/iu;
/** YHome, Example H: what two elements have left of a word. */
const NO_FULL_NAME = /(?<!\p{L})\p{Lu}{2,}\p{Ll}|\s\p{L}$/u;
/** The River, Die Ufer: no name begins so. */
const ARTICLE = /^(?:the|die|der|das|les?|la|el|los|las|il|un|une|ein|eine|an?)\s/iu;
const MAX_LENGTH = 160;
const MAX_NAME_WORDS = 5;
/** The Example Team: writers who want no names. */
const TEAM = /^(?:The\s)?(?:[\p{Lu}\d][\p{L}\d.&’'-]*\s){1,3}(?:Team|Editors|Editorial|Staff|Redaktion)$/u;

/** Names in a part of a line that names somebody, what stands behind them cut off. */
function namesIn(part: string): readonly string[] {
  const bare = part.replace(GLUED_ROLE, '').trim();
  const cut = bare.replace(TAIL, '');
  for (const candidate of [cut.replace(ROLE, ''), cut, bare.replace(ROLE, ''), bare]) {
    const names = readFullNames(candidate.trim());
    const areShort = names.every((name) => name.split(', ')[0]!.split(' ').length <= MAX_NAME_WORDS);
    const areNames = names.every((name) => !NO_FULL_NAME.test(name) && !ARTICLE.test(name));
    if (names.length > 0 && areShort && areNames) return names;
  }
  return [];
}

const MAY_SIGN = /\s(?:written|posted|by|von)\s/i;

/** The parts of a line without its dates. */
function partsOf(text: string): readonly string[] {
  let rest = text;
  for (const { start, end } of findAnyDates(text, '', null, null).toReversed())
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const parted = MAY_SIGN.test(rest) ? rest.replaceAll(INNER_BY, ' | ') : rest;
  return parted
    .split(PART)
    .map((part) => part.trim())
    .filter((part) => part.length > 2);
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Names that a line gives behind a by-word: By Jane Doe, Kolumne von Jane Doe - 3.02.2023, 홍길동 기자. */
export function signedNames(text: string): readonly string[] {
  if (text.length > MAX_LENGTH) return [];
  const reporter = REPORTER.exec(text)?.[1];
  if (reporter !== undefined) return [reporter];
  const signed = partsOf(text).filter((part) => BY.test(part) && !OTHERS.test(part) && !SMALL.test(part));
  return unique(signed.flatMap((part) => namesIn(part.replace(BY, ''))));
}

/** The writers of a line that are no persons by their names: The Example Team. */
export function teamName(text: string): string | null {
  for (const part of partsOf(text)) {
    const bare = part.replace(BY, '');
    if (TEAM.test(bare)) return bare;
  }
  return null;
}

/** Is a line no more than what somebody is: Trending Editor? */
export function isRoleLine(text: string): boolean {
  return text.length <= MAX_LENGTH && ROLE_PART.test(text);
}

/** Names that are all that a line gives, and whether it says itself that they are writers'. */
export interface BareNames {
  readonly names: readonly string[];
  readonly hasRole: boolean;
}

/** Names that are all that a line gives, dates, roles and minutes of reading aside: Jane Doe | March 3, 2024. */
export function bareNames(text: string): BareNames {
  const none = { names: [], hasRole: false };
  if (text.length > MAX_LENGTH || OTHERS.test(text)) return none;
  const parts = partsOf(text).filter((part) => !ASIDE.test(part));
  if (parts.length > MAX_PARTS) return none;
  const hasRole = parts.length > 1 && parts.slice(1).every((part) => ROLE_PART.test(part));
  const named = parts.flatMap((part) => {
    const names = LATIN.test(part) ? namesIn(part) : [];
    const isOne = names.every((name) => name.includes(' ') && !looksLikeOutlet(name) && !NO_NAME.test(name));
    return names.length > 0 && isOne ? [names] : [];
  });
  return named.length === 1 ? { names: named[0]!, hasRole } : none;
}
const MAX_PARTS = 3;
const ASIDE =
  /^(?:\d{1,3}\s?min|(?:last\s)?(?:published|updated|posted|modified|uploaded)|reading|lesezeit|published on|on$|\d+$|(?:mon|tue|wed|thu|fri|sat|sun)\w*,?$|@)/i;
