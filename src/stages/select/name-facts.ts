import { ownCopy } from '../../text/own-copy.js';
import { furnitureWord } from './furniture-word.js';
import { groupsOfWords } from './likelihood/groups-of-words.js';

/** What the words of an element's class and id tell of it. */
export interface NameFacts {
  /** What kind of furniture they name, `null` for none. */
  readonly furniture: string | null;
  /** What parts of a page they name: a bit for each of `NAME_GROUPS`. */
  readonly groups: number;
  /** They name the box that the article's text stands in. */
  readonly isBody: boolean;
  /** They name a box that lies over the page until it is answered. */
  readonly isOverlay: boolean;
  /** They name a discussion, of readers or of the article's own. */
  readonly isDiscussion: boolean;
}

const BODY =
  /(?:^|[\s_-])(?:article|post|entry|story|news|detail|content|text|main|page)[\s_-]?(?:body|content|text|article|detail|inner|container|txt|con|copy)s?(?:$|[\s_-])|articlebody|(?:^|\s)(?:article|entry|post|artibody|zhengwen|story)(?:$|\s)/i;
const OVERLAY =
  /(?:^|[\s_-])(?:modal|popup|dialog|cookies?|consent|gdpr|login|signin|signup|register|pay|vip|drawer|overlay|lightbox|cc-banner)(?:$|[\s_-])/i;
const DISCUSSION = /(?:^|[\s_-])(?:discussions?|respond)(?=$|[\s_-])/i;

const CAMEL = /([a-z])([A-Z])/g;
const WORD = /[a-z]+/g;

/** Names recur on a page and from page to page; the bound keeps a run over a million sites from growing. */
const MAX_KNOWN = 20_000;
/** Longer ones are not kept. */
const MAX_LENGTH = 200;
const known = new Map<string, NameFacts>();

function read(name: string): NameFacts {
  const lower = name.toLowerCase();
  const parted = lower === name ? name : name.replaceAll(CAMEL, '$1-$2').toLowerCase();
  const words = parted.match(WORD) ?? [];
  return {
    furniture: furnitureWord(words, parted),
    groups: groupsOfWords(words),
    isBody: BODY.test(name),
    isOverlay: OVERLAY.test(name),
    isDiscussion: DISCUSSION.test(name),
  };
}

/** What a class attribute and an id tell, told once for all elements that have the same. */
export function nameFacts(className: string, id: string): NameFacts {
  const name = id === '' ? className : className === '' ? id : `${className} ${id}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const facts = read(name);
  if (name.length > MAX_LENGTH) return facts;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(ownCopy(name), facts);
  return facts;
}
