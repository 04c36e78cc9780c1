/** What of the page stands in its address: a reload or a link brings it back. */
export interface PageState {
  /** Number of the document that is open. */
  readonly doc: number | null;
  readonly find: string;
  /** The chosen value of each facet that was chosen, by the facet's id. */
  readonly facets: Readonly<Record<string, string>>;
  /** Quality from, to before. */
  readonly score: readonly [number, number] | null;
  readonly sort: string;
  readonly isDown: boolean;
  /** Page of the table, from 0. */
  readonly page: number;
}

export const START: PageState = {
  doc: null,
  find: '',
  facets: {},
  score: null,
  sort: 'score',
  isDown: false,
  page: 0,
};

const COUNT = /^\d{1,9}$/;
const RANGE = /^(\d(?:\.\d+)?)-(\d(?:\.\d+)?)$/;
const OWN = new Set(['doc', 'find', 'score', 'sort', 'page']);

const numberOf = (text: string | null): number | null =>
  text !== null && COUNT.test(text) ? Number(text) : null;

/** Reads a hash; what it does not understand it leaves out. */
export function readHash(hash: string): PageState {
  const told = new URLSearchParams(hash.replace('#', ''));
  const range = RANGE.exec(told.get('score') ?? '');
  const sort = told.get('sort');
  return {
    doc: numberOf(told.get('doc')),
    find: told.get('find') ?? '',
    facets: Object.fromEntries([...told].filter(([name]) => !OWN.has(name))),
    score: range === null ? null : [Number(range[1]), Number(range[2])],
    sort: sort?.replace('-', '') ?? START.sort,
    isDown: sort?.startsWith('-') ?? START.isDown,
    page: Math.max(0, (numberOf(told.get('page')) ?? 1) - 1),
  };
}

/** The same as a hash, without what is as ever. */
export function writeHash({ doc, find, facets, score, sort, isDown, page }: PageState): string {
  const told = new URLSearchParams();
  if (doc !== null) told.set('doc', String(doc));
  if (find !== '') told.set('find', find);
  for (const [id, value] of Object.entries(facets)) told.set(id, value);
  if (score !== null) told.set('score', score.join('-'));
  if (sort !== START.sort || isDown !== START.isDown) told.set('sort', `${isDown ? '-' : ''}${sort}`);
  if (page > 0) told.set('page', String(page + 1));
  return `#${told.toString()}`;
}
