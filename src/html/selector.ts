import { type AttributeSelector, parse, type Selector } from 'css-what';
import type { Container } from '../model/page.js';
import { hasName } from './has-name.js';
import { isVoidTag } from './tags.js';

const SPACE = /\s+/;

/** One part of a selector: tests on an element, and how it hangs on the part before it. */
interface Compound {
  readonly tests: readonly ((container: Container) => boolean)[];
  readonly relation: 'self' | 'descendant' | 'child';
}

interface Compiled {
  readonly source: string;
  /** Right to left: the first is the element itself. */
  readonly compounds: readonly Compound[];
}

/** Selectors made ready for one pass over a page's containers. */
export interface SelectorIndex {
  readonly byKey: ReadonlyMap<string, readonly Compiled[]>;
  readonly unkeyed: readonly Compiled[];
  /** Selectors beyond tag, class, id, attribute, descendant and child: cheerio's business. */
  readonly complex: readonly string[];
}

/** Every row knows its class and id; its other attributes are read out of the markup when one is asked for. */
function readerOf(name: string, value: string): (container: Container) => string | undefined {
  if (name === 'class' && value !== '') return ({ className }) => className;
  if (name === 'id' && value !== '') return ({ id }) => id;
  return ({ attributes }) => attributes[name];
}

function attributeTest(part: AttributeSelector): ((container: Container) => boolean) | null {
  const { name, value, action } = part;
  const read = readerOf(name, value);
  switch (action) {
    case 'exists':
      return (container) => read(container) !== undefined;
    case 'equals':
      return (container) => read(container) === value;
    case 'start':
      return (container) => value !== '' && (read(container)?.startsWith(value) ?? false);
    case 'end':
      return (container) => value !== '' && (read(container)?.endsWith(value) ?? false);
    case 'any':
      return (container) => value !== '' && (read(container)?.includes(value) ?? false);
    case 'element':
      return (container) => hasName(read(container), value);
    default:
      return null;
  }
}

function testOf(part: Selector): ((container: Container) => boolean) | null {
  if (part.type === 'tag') return isVoidTag(part.name) ? null : (container) => container.tag === part.name;
  if (part.type === 'universal') return () => true;
  if (part.type === 'attribute' && part.ignoreCase !== true) return attributeTest(part);
  return null;
}

/** The id, class or tag that an element must have, as a key for look-up. */
function keyOf(parts: readonly Selector[]): string | null {
  for (const part of parts) {
    if (part.type !== 'attribute') continue;
    if (part.name === 'id' && part.action === 'equals') return `#${part.value}`;
    if (part.name === 'class' && part.action === 'element') return `.${part.value}`;
  }
  const tag = parts.find((part) => part.type === 'tag');
  return tag === undefined ? null : tag.name;
}

function compile(
  source: string,
  parts: readonly Selector[],
): { compiled: Compiled; key: string | null } | null {
  const compounds: Compound[] = [];
  let tests: ((container: Container) => boolean)[] = [];
  let last: Selector[] = [];
  const reversed = [...parts].reverse();
  let relation: Compound['relation'] = 'self';
  for (const part of reversed) {
    if (part.type === 'descendant' || part.type === 'child') {
      compounds.push({ tests, relation });
      tests = [];
      relation = part.type;
      continue;
    }
    const test = testOf(part);
    if (test === null) return null;
    if (relation === 'self') last.push(part);
    tests.push(test);
  }
  compounds.push({ tests, relation });
  last = last.reverse();
  return { compiled: { source, compounds }, key: keyOf(last) };
}

/**
 * Compiles selectors for `matchRows`.
 * @throws Error where a selector is not CSS
 */
export function indexSelectors(selectors: readonly string[]): SelectorIndex {
  const key = selectors.join('\n');
  let index = indexed.get(key);
  if (index === undefined) {
    index = makeIndex(selectors);
    if (indexed.size >= MAX_INDEXED) indexed.clear();
    indexed.set(key, index);
  }
  return index;
}

/** A site's selectors are the same on all of its pages. */
const indexed = new Map<string, SelectorIndex>();
const MAX_INDEXED = 500;

function makeIndex(selectors: readonly string[]): SelectorIndex {
  const byKey = new Map<string, Compiled[]>();
  const unkeyed: Compiled[] = [];
  const complex: string[] = [];
  for (const source of selectors) {
    const compiled = parse(source).map((parts) => compile(source, parts));
    if (compiled.some((one) => one === null)) complex.push(source);
    else {
      for (const one of compiled) {
        if (one!.key === null) unkeyed.push(one!.compiled);
        else byKey.set(one!.key, [...(byKey.get(one!.key) ?? []), one!.compiled]);
      }
    }
  }
  return { byKey, unkeyed, complex };
}

const NONE: readonly Compiled[] = [];

function holds({ tests }: Compound, container: Container): boolean {
  for (const test of tests) if (!test(container)) return false;
  return true;
}

/** Do the compounds from `at` on hold for ancestors of `row`, itself for the first? */
function matches(compiled: Compiled, rows: readonly Container[], row: number, at = 0): boolean {
  const { compounds } = compiled;
  const compound = compounds[at];
  if (compound === undefined) return true;
  if (compound.relation === 'self')
    return holds(compound, rows[row]!) && matches(compiled, rows, row, at + 1);
  // The nearest ancestor that fits will do, unless a child further left ties it to one of several.
  const isTied = compounds.some(({ relation }, i) => i > at && relation === 'child');
  for (let ancestor = rows[row]!.parent; ancestor > 0; ancestor = rows[ancestor]!.parent) {
    if (holds(compound, rows[ancestor]!)) {
      if (matches(compiled, rows, ancestor, at + 1)) return true;
      if (!isTied) return false;
    }
    if (compound.relation === 'child') return false;
  }
  return false;
}

/**
 * Finds the rows that each selector matches, in document order, in one pass over the containers.
 */
export function matchRows(index: SelectorIndex, rows: readonly Container[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const note = (compiled: Compiled, row: number): void => {
    if (!matches(compiled, rows, row)) return;
    const list = found.get(compiled.source) ?? [];
    if (list.at(-1) !== row) list.push(row);
    found.set(compiled.source, list);
  };
  const byClass = new Map<string, readonly Compiled[]>();
  const ofClass = (className: string): readonly Compiled[] => {
    let wanted = byClass.get(className);
    if (wanted === undefined) {
      wanted = className.split(SPACE).flatMap((name) => index.byKey.get(`.${name}`) ?? NONE);
      byClass.set(className, wanted);
    }
    return wanted;
  };
  for (let row = 1; row < rows.length; row++) {
    const { tag, id, className } = rows[row]!;
    for (const compiled of index.byKey.get(tag) ?? NONE) note(compiled, row);
    if (id !== '') for (const compiled of index.byKey.get(`#${id}`) ?? NONE) note(compiled, row);
    if (className !== '') for (const compiled of ofClass(className)) note(compiled, row);
    for (const compiled of index.unkeyed) note(compiled, row);
  }
  return found;
}

/** A test of one row by a selector of tags, classes, ids and attributes; never true for what goes beyond. */
export function selectorTest(selector: string): (rows: readonly Container[], row: number) => boolean {
  const compiled = parse(selector).map((parts) => compile(selector, parts)?.compiled);
  return (rows, row) => compiled.some((one) => one !== undefined && matches(one, rows, row));
}
