import { indexSelectors, matchRows } from '../../html/selector.js';
import type { Container, Page } from '../../model/page.js';
import { isGiven } from '../element-name.js';

const SPACE = /\s+/;
/** Tags that say what they hold. */
const TELLING = new Set(['article', 'main', 'h1', 'time']);
const ANCESTORS = 2;
/** A name of a CSS module: its end is another with each build. */
const OF_MODULE = /^([a-z][\w-]{1,60}__)[\w-]{5}$/i;
const DRAWN = /[A-Z\d]/;

/** The selector that asks for what of a class stays from build to build; none for names that a program drew. */
function ofClass(name: string): string[] {
  const [, stem = ''] = OF_MODULE.exec(name) ?? [];
  if (stem !== '' && DRAWN.test(name.slice(stem.length))) return [`[class*="${stem}"]`];
  return isGiven(name) ? [`.${name}`] : [];
}

/** Names of an element that a person gave it, the simplest first. */
function namesOf({ tag, id, className }: Container): string[] {
  const classes = className === '' ? [] : className.split(SPACE).flatMap(ofClass);
  return [
    ...(id !== '' && isGiven(id) ? [`#${id}`] : []),
    ...classes,
    ...(TELLING.has(tag) ? [tag] : []),
    ...classes.map((selector) => tag + selector),
  ];
}

function candidates({ containers }: Page, row: number): string[] {
  const own = namesOf(containers[row]!);
  const found = [...own];
  let above = containers[row]!.parent;
  for (let depth = 0; depth < ANCESTORS && above > 0; depth++) {
    const tails = own.length === 0 ? [containers[row]!.tag] : own.slice(0, 2);
    for (const name of namesOf(containers[above]!).slice(0, 2))
      found.push(...tails.map((tail) => `${name} ${tail}`));
    above = containers[above]!.parent;
  }
  return found;
}

/** For each of some elements of a page the simplest selector that finds it alone; those that have none are left out. */
export function rowSelectors(page: Page, rows: readonly number[]): ReadonlyMap<number, string> {
  const lists = new Map(rows.map((row) => [row, candidates(page, row)]));
  const found = matchRows(indexSelectors([...new Set([...lists.values()].flat())]), page.containers);
  const isAlone = (selector: string, row: number): boolean => {
    const hits = found.get(selector) ?? [];
    return hits.length === 1 && hits[0] === row;
  };
  return new Map(
    [...lists].flatMap(([row, list]) => {
      const selector = list.find((one) => isAlone(one, row));
      return selector === undefined ? [] : [[row, selector] as const];
    }),
  );
}
