import type { Draw } from './draw.js';

/** Elements that no article has, and that none of a page's own rules are for. */
const RARE =
  'kbd address button tt legend small cite nobr big i blockquote dfn span th delect menuitem em track option sup dl strong meter optgroup ruby rt rp samp u var strike td center mark del tbody font label acronym thead s fieldset pre ins code b table tr ol listing sub wbr input p progress output xmp'.split(
    ' ',
  );
/** What holds text and no elements, so that a parser sees the tags in it as text. */
const RAW = ['xmp', 'textarea', 'listing', 'noembed'] as const;
const INLINE = [
  'kbd',
  'mark',
  'address',
  'tt',
  'samp',
  'nobr',
  'strike',
  'acronym',
  'var',
  'big',
  'dfn',
  'rp',
  'delect',
  'font',
] as const;

/** `one` for a cluster, `page` for all clusters of the page, `each` for every tag of its own. */
export type IdMode = 'one' | 'page' | 'each';

export interface ClusterMaker {
  readonly cluster: () => string;
  /** One empty element, for the middle of a sentence. */
  readonly within: () => string;
  /** Tags to put around a word. */
  readonly around: () => readonly [open: string, close: string];
  readonly ids: ReadonlySet<string>;
}

export function clusterMaker(draw: Draw, mode: IdMode): ClusterMaker {
  const ids = new Set<string>();
  const newId = (): string => {
    // A letter first: an id of nothing but digits may stand in the article as a number.
    const id = draw.letters(1, 'ghjkqvwxz') + draw.letters(4);
    ids.add(id);
    return id;
  };
  const pageId = mode === 'page' ? newId() : '';
  /** Tags in sentences have the id of a cluster. */
  let last = '';
  const idOf = (cluster: string): string => (mode === 'each' ? newId() : cluster);
  const open = (tag: string, id: string): string => `<${tag} id="${idOf(id)}">`;
  const nested = (id: string): string => {
    const tags = draw.some(RARE, draw.count(1, 3));
    if (draw.chance(0.1)) tags.unshift(draw.one(RAW));
    return (
      tags.map((tag) => open(tag, id)).join('') +
      tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join('')
    );
  };
  const clusterId = (): string => (mode === 'page' ? pageId : mode === 'one' ? newId() : '');
  const line = (id: string): string => {
    if (draw.chance(0.2)) return open(draw.one(RARE), id);
    return nested(id);
  };
  return {
    ids,
    cluster: () => {
      const id = clusterId();
      last = id;
      return Array.from({ length: draw.count(5, 14) }, () => line(id)).join('\n');
    },
    within: () => {
      const tag = draw.one(INLINE);
      return `${open(tag, last)}</${tag}>`;
    },
    around: () => {
      const tag = draw.one(INLINE);
      return [open(tag, last), `</${tag}>`];
    },
  };
}
