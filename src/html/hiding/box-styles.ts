import type { Row } from '../row.js';
import { type Declarations, readDeclarations } from './declarations.js';
import { rulesWith, selectorsOf } from './sheet-rules.js';
import { selectorKey } from './style-rules.js';
import { styleTest } from './style-test.js';

/** Who hides a farm brings a short sheet along; longer ones fade, shrink and paint boxes in their own good ways. */
const MAX_CHARS = 4000;
const MAX_SHEETS = 20;
const MAX_RULES = 1000;
/** What declarations that hide, or colours that they hide against, hold. */
const MAY_MATTER =
  /olor|ackground|\\|display|visib|opacity|filter|font|indent|-\d{2}|clip|overflow|position|height|width|index|transform|scale|zoom/i;
const DECLARATION = /:/g;
/** Selectors of elements by tag, class, id, attribute; no states, nothing before or behind an element. */
const SIMPLE = /^[^:&{}@/\\]{1,200}$/;
const ATTRIBUTES = /(?:\[[^\]]{1,80}\])+$/;
/** Elements that are for looks alone. */
const OLD = new Set(['font', 'marquee']);
/** Elements whose attributes say a colour or a size. */
const SAYING = new Set(['font', 'marquee', 'body', 'table', 'tr', 'td', 'th', 'div']);
const ID = /#/g;
const CLASS = /[.[]/g;
const SPACE = /\s+/;

interface Rule {
  readonly selector: string;
  readonly body: string;
  /** Made when an element may match it. */
  test?: ReturnType<typeof styleTest>;
}

const NO_RULES: readonly Rule[] = [];

/** Ids before classes before tags; of equals the later rule is the stronger. */
function specificityOf({ selector }: Rule): number {
  const ids = selector.match(ID)?.length ?? 0;
  const classes = selector.match(CLASS)?.length ?? 0;
  return ids * 10_000 + classes * 100 + selector.split(SPACE).length;
}

/** What attributes of old say of an element, as a style would. */
function attributeStyle({ attributes, tag }: Row): string {
  const { bgcolor, color, height, width } = attributes;
  const said: string[] = [];
  if (bgcolor !== undefined) said.push(`background-color:${bgcolor}`);
  if (color !== undefined && tag === 'font') said.push(`color:${color}`);
  if (tag === 'marquee') said.push('overflow:hidden');
  if (width !== undefined) said.push(`width:${width}`);
  if (height !== undefined) said.push(`height:${height}`);
  return said.join(';');
}

/** What holds for elements of one page: attributes, rules of its sheets, their own styles. */
export class BoxStyles {
  readonly #rows: readonly Row[];
  readonly #rules = new Map<string, Rule[]>();
  readonly #byClass = new Map<string, readonly Rule[]>();
  #hasIds = false;
  readonly #matching = new Map<number, readonly Rule[]>();
  readonly #known = new Map<string, Declarations>();

  constructor(rows: readonly Row[], sheets: readonly string[]) {
    this.#rows = rows;
    const short = sheets.filter(({ length }) => length > 0 && length <= MAX_CHARS);
    for (const sheet of short.slice(0, MAX_SHEETS)) this.#read(sheet);
  }

  #read(sheet: string): void {
    let count = 0;
    for (const { body, group, selectors } of rulesWith(sheet, DECLARATION)) {
      if (group !== 'all' || !MAY_MATTER.test(body)) continue;
      for (const selector of selectorsOf({ selectors })) {
        const key = selectorKey(selector.replace(ATTRIBUTES, ''));
        if (key === '' || !SIMPLE.test(selector) || count >= MAX_RULES) continue;
        count++;
        this.#hasIds ||= key.startsWith('#');
        const same = this.#rules.get(key);
        if (same === undefined) this.#rules.set(key, [{ selector, body }]);
        else same.push({ selector, body });
      }
    }
  }

  #rulesOf(row: number): readonly Rule[] {
    if (this.#rules.size === 0) return NO_RULES;
    const own = this.#rows[row]!;
    const may = this.#ofNames(own);
    if (may.length === 0) return NO_RULES;
    let rules = this.#matching.get(row);
    if (rules === undefined) {
      rules = may.filter((rule) => testOf(rule)(this.#rows, row));
      this.#matching.set(row, rules);
    }
    return rules;
  }

  /** Rules that may match, by the names that an element has. */
  #ofNames({ className, id, tag }: Row): readonly Rule[] {
    const byTag = this.#rules.get(tag) ?? NO_RULES;
    const byClass = className === '' ? NO_RULES : this.#ofClass(className);
    const byId = id === '' || !this.#hasIds ? NO_RULES : (this.#rules.get(`#${id}`) ?? NO_RULES);
    if (byClass.length === 0 && byId.length === 0) return byTag;
    return [...byTag, ...byClass, ...byId];
  }

  /** The same class attribute stands on many elements. */
  #ofClass(className: string): readonly Rule[] {
    let rules = this.#byClass.get(className);
    if (rules === undefined) {
      const names = className.trim().split(SPACE);
      rules = names.flatMap((name) => this.#rules.get(`.${name}`) ?? NO_RULES);
      this.#byClass.set(className, rules);
    }
    return rules;
  }

  /** Does an attribute of a row, its own style or a rule say how it looks? */
  isSaid(row: number): boolean {
    const { isStyled, tag } = this.#rows[row]!;
    return isStyled || OLD.has(tag) || (this.#rules.size > 0 && this.#rulesOf(row).length > 0);
  }

  /** May sheets that are not read say more of a row? */
  isOpen(row: number): boolean {
    const { attributes, className, id } = this.#rows[row]!;
    if (className === '' && id === '') return attributes['background'] !== undefined;
    return this.#rulesOf(row).length === 0;
  }

  /** The declarations that hold for a row: the same ones for all rows that are styled alike. */
  of(row: number): Declarations {
    const own = this.#rows[row]!;
    const rules = this.#rulesOf(row);
    const sorted = rules.length > 1 ? rules.toSorted((a, b) => specificityOf(a) - specificityOf(b)) : rules;
    const bodies = sorted.map(({ body }) => body);
    const isSaying = own.isStyled || SAYING.has(own.tag);
    const styles = isSaying ? [attributeStyle(own), ...bodies, own.attributes['style'] ?? ''] : bodies;
    const key = styles.join('\n');
    let known = this.#known.get(key);
    if (known === undefined) {
      known = readDeclarations(...styles);
      this.#known.set(key, known);
    }
    return known;
  }
}

function testOf(rule: Rule): ReturnType<typeof styleTest> {
  rule.test ??= styleTest(rule.selector);
  return rule.test;
}
