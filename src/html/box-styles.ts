import { type Declarations, readDeclarations } from './declarations.js';
import type { Row } from './row.js';
import { selectorTest } from './selector.js';
import { rulesWith, selectorsOf } from './sheet-rules.js';
import { selectorKey } from './style-rules.js';

/** Who hides a farm brings a short sheet along; longer ones fade, shrink and paint boxes in their own good ways. */
const MAX_CHARS = 4000;
const MAX_SHEETS = 20;
const MAX_RULES = 1000;
/** What declarations that hide, or colours that they hide against, hold. */
const MAY_MATTER =
  /olor|OLOR|ackground|ACKGROUND|\\|display|DISPLAY|visib|VISIB|opacity|OPACITY|filter|font|FONT|indent|INDENT|-\d{2}|clip|CLIP|overflow|OVERFLOW|position|POSITION|height|HEIGHT|width|WIDTH|index|INDEX|transform|TRANSFORM|scale|zoom/g;
/** Selectors of elements by tag, class, id, attribute; no states, nothing before or behind an element. */
const SIMPLE = /^[^:&{}@/\\]{1,200}$/;
const ATTRIBUTES = /(?:\[[^\]]{1,80}\])+$/;
const ID = /#/g;
const CLASS = /[.[]/g;
const SPACE = /\s+/;

interface Rule {
  readonly test: ReturnType<typeof selectorTest>;
  readonly body: string;
  readonly specificity: number;
}

/** Ids before classes before tags; of equals the later rule is the stronger. */
function specificityOf(selector: string): number {
  const ids = selector.match(ID)?.length ?? 0;
  const classes = selector.match(CLASS)?.length ?? 0;
  return ids * 10_000 + classes * 100 + selector.split(SPACE).length;
}

function keysOf({ className, id, tag }: Row): string[] {
  const classes = className === '' ? [] : className.trim().split(SPACE);
  return [tag, ...classes.map((name) => `.${name}`), ...(id === '' ? [] : [`#${id}`])];
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
  readonly #known = new Map<number, Declarations>();

  /** @param asked rows that will be asked about */
  constructor(rows: readonly Row[], sheets: readonly string[], asked: Iterable<number>) {
    this.#rows = rows;
    const short = sheets.filter(({ length }) => length > 0 && length <= MAX_CHARS).slice(0, MAX_SHEETS);
    if (short.length === 0) return;
    const keys = new Set<string>();
    for (const row of asked) for (const key of keysOf(rows[row]!)) keys.add(key);
    for (const sheet of short) this.#read(sheet, keys);
  }

  #read(sheet: string, keys: ReadonlySet<string>): void {
    let count = 0;
    for (const rule of rulesWith(sheet, MAY_MATTER)) {
      if (rule.group !== 'all') continue;
      for (const selector of selectorsOf(rule)) {
        const key = selectorKey(selector.replace(ATTRIBUTES, ''));
        if (!keys.has(key) || !SIMPLE.test(selector) || count >= MAX_RULES) continue;
        const test = testOf(selector);
        if (test === null) continue;
        count++;
        const read = { test, body: rule.body, specificity: specificityOf(selector) };
        const same = this.#rules.get(key);
        if (same === undefined) this.#rules.set(key, [read]);
        else same.push(read);
      }
    }
  }

  #rulesOf(row: number): Rule[] {
    if (this.#rules.size === 0) return [];
    const rules = keysOf(this.#rows[row]!).flatMap((key) => this.#rules.get(key) ?? []);
    return rules.filter(({ test }) => test(this.#rows, row));
  }

  /** May sheets that are not read say more of a row? */
  isOpen(row: number): boolean {
    const { attributes, className, id } = this.#rows[row]!;
    if (className === '' && id === '') return attributes['background'] !== undefined;
    return this.#rulesOf(row).length === 0;
  }

  /** The declarations that hold for a row. */
  of(row: number): Declarations {
    let known = this.#known.get(row);
    if (known === undefined) {
      const own = this.#rows[row]!;
      const rules = this.#rulesOf(row).sort((a, b) => a.specificity - b.specificity);
      const bodies = rules.map(({ body }) => body);
      known = readDeclarations(attributeStyle(own), ...bodies, own.attributes['style'] ?? '');
      this.#known.set(row, known);
    }
    return known;
  }
}

/** A selector that is no CSS matches nothing. */
function testOf(selector: string): Rule['test'] | null {
  try {
    return selectorTest(selector);
  } catch {
    return null;
  }
}
