import type { Container } from '../model/page.js';
import { enoughOf } from './evidence.js';
import type { Sample } from './sample.js';

/** What an element is called on page after page. */
export interface ElementName {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Beginnings of classes whose ends are a build's hash. */
  readonly prefixes: readonly string[];
  /** Attributes that tell elements without a class apart. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** All of it in one string. */
  readonly key: string;
}

const SPACE = /\s+/;
/** Classes that say how something looks, and any site may have: the last to be called by. */
const UTILITY =
  /^(?:cf|clear(?:fix|-both)?|left|right|fl|fr|row|cols?|container|wrap(?:per)?|inner|outer|box|item|first|last|active|hidden|show|block|flex|grid|relative|absolute|center|pull-(?:left|right)|(?:text|bg|font|max|min|leading|rounded|border|items|justify|gap|space|sm|md|lg|xl)-.{1,40}|-?[mpwh][trblxy]?-.{1,20})$/;
const HASHED = /^([a-z][\w-]{1,60}[_-])([a-z\d]{4,10})$/i;
const LETTER = /[a-z]/i;
const DIGIT = /\d/;
const NUMBERED = /^[a-z]+\d{1,2}$/i;
const LONG_NUMBER = /\d{3}/;
const VOWEL = /[aeiouy]/i;
const CASES = /[a-z][A-Z]/;
const PARTS = /[-_]+/;
const MAX_NAME = 60;
const USUAL = /^[a-z_-][\w-]*$/i;

/** Letters and figures mixed as no one names things: x7Yz2, bdVaJa1, 8f3a9c. */
function isHash(part: string): boolean {
  if (part.length < 4) return false;
  if (DIGIT.test(part)) return LETTER.test(part) && !NUMBERED.test(part);
  return part.length >= 6 && (!VOWEL.test(part) || (CASES.test(part) && part.length <= 7));
}

/** Does a name look as if a person had given it? */
export function isGiven(name: string): boolean {
  return (
    name.length <= MAX_NAME && USUAL.test(name) && !LONG_NUMBER.test(name) && !name.split(PARTS).some(isHash)
  );
}

const ATTRIBUTES = ['itemprop', 'role', 'data-testid', 'data-role', 'data-component'];
/** What tells the boxes of a page apart that is laid out in tables. */
const SIZES = ['width', 'align', 'valign'];
const VALUE = /^[\w%.-]{1,40}$/;
const LAID_OUT = new Set(['td', 'table', 'div', 'font']);

function attributesOf({ tag, attributes, className, id }: Container): ElementName['attributes'] {
  const names = className === '' && id === '' && LAID_OUT.has(tag) ? [...ATTRIBUTES, ...SIZES] : ATTRIBUTES;
  return names.flatMap((name) => {
    const value = attributes[name];
    return value !== undefined && VALUE.test(value) ? [[name, value] as const] : [];
  });
}

/** How elements of a site are called: names that come and go with the page, and those that a program drew, are none. */
export class ElementNames {
  readonly #known = new Map<string, { pages: number; last: number }>();
  readonly #needed: number;

  constructor(samples: readonly Sample[]) {
    this.#needed = enoughOf(samples.length, 0.15);
    for (const [number, { page }] of samples.entries()) {
      for (const { className, id } of page.containers) {
        if (id !== '') this.#note(`#${id}`, number);
        if (className !== '') for (const name of className.split(SPACE)) this.#note(`.${name}`, number);
      }
    }
  }

  #note(name: string, page: number): void {
    const known = this.#known.get(name);
    if (known === undefined) this.#known.set(name, { pages: 1, last: page });
    else if (known.last !== page) {
      known.pages++;
      known.last = page;
    }
  }

  #isUsual(name: string): boolean {
    return isGiven(name.slice(1)) && (this.#known.get(name)?.pages ?? 0) >= this.#needed;
  }

  of(container: Container): ElementName {
    const { tag, className, id } = container;
    const classes: string[] = [];
    const prefixes: string[] = [];
    for (const name of className === '' ? [] : className.split(SPACE)) {
      const [, stem = '', hash = ''] = HASHED.exec(name) ?? [];
      if (this.#isUsual(`.${name}`)) classes.push(name);
      else if (stem !== '' && isHash(hash) && isGiven(stem)) prefixes.push(stem);
    }
    const own = id !== '' && this.#isUsual(`#${id}`) ? id : '';
    const attributes = attributesOf(container);
    const key = [tag, own, ...classes.toSorted(), '*', ...prefixes.toSorted(), ...attributes.flat()].join(
      ' ',
    );
    classes.sort((a, b) => Number(UTILITY.test(a)) - Number(UTILITY.test(b)));
    return { tag, id: own, classes, prefixes, attributes, key };
  }
}
