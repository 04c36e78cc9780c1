import { impliedEnds } from './implied-ends.js';
import { rawTextEnd } from './raw-text.js';
import { isBlockTag, isVoidTag } from './tags.js';

/** What the walk knows of an element by its name. */
export interface Tag {
  readonly name: string;
  /** It starts and ends a block of text. */
  readonly isBlock: boolean;
  /** It has no content and no end tag. */
  readonly isVoid: boolean;
  /** A script or a style: what it holds is no text. */
  readonly isSilent: boolean;
  /** Line ends within it are such. */
  readonly isPreformatted: boolean;
  readonly isTablePart: boolean;
  /** Its own end: right behind its start tag, as htmlparser2 has it. */
  readonly endsAtOnce: boolean;
  readonly rawEnd: string | null;
  readonly impliedEnds: ReadonlySet<string> | null;
  /** In `svg` and `math` a slash closes an element; `true` enters such a place, `false` leaves it. */
  readonly foreign: boolean | null;
}

const AT_ONCE = new Set(
  (
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track ' +
    'wbr'
  ).split(' '),
);
const TABLE = new Set(['table', 'tr', 'td', 'th']);
const FOREIGN = new Set(['math', 'svg']);
const INTEGRATION = new Set('mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '));

function foreignOf(name: string): boolean | null {
  if (FOREIGN.has(name)) return true;
  return INTEGRATION.has(name) ? false : null;
}

function tagOf(name: string): Tag {
  return {
    name,
    isBlock: isBlockTag(name),
    isVoid: isVoidTag(name),
    isSilent: name === 'script' || name === 'style',
    isPreformatted: name === 'pre' || name === 'textarea',
    isTablePart: TABLE.has(name),
    endsAtOnce: AT_ONCE.has(name),
    rawEnd: rawTextEnd(name),
    impliedEnds: impliedEnds(name),
    foreign: foreignOf(name),
  };
}

const SLOTS = 1024;

/** The tags that one page has, each made once. Names are found by a hash of their letters, before there is a string. */
export class TagTable {
  readonly #byHash: (Tag | undefined)[] = new Array(SLOTS).fill(undefined);
  readonly #byName = new Map<string, Tag>();

  /** The tag whose name stands at a place, in letters of either case. */
  at(html: string, start: number, end: number, hash: number): Tag {
    const slot = hash & (SLOTS - 1);
    const seen = this.#byHash[slot];
    if (seen !== undefined && seen.name.length === end - start && html.startsWith(seen.name, start))
      return seen;
    const tag = this.named(html.slice(start, end).toLowerCase());
    this.#byHash[slot] = tag;
    return tag;
  }

  named(name: string): Tag {
    let tag = this.#byName.get(name);
    if (tag === undefined) {
      tag = tagOf(name);
      this.#byName.set(name, tag);
    }
    return tag;
  }
}
