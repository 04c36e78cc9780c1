import type { Container, Page } from '../../../model/page.js';
import { NAME_GROUPS } from './name-groups.js';

/** Further up than this, or nowhere. */
const FAR = 9;

const GROUPS_OF = new Map<string, number>();
for (const [group, [, words]] of NAME_GROUPS.entries()) {
  for (const word of words.split(' ')) GROUPS_OF.set(word, (GROUPS_OF.get(word) ?? 0) | (1 << group));
}

const indexOf = (name: string): number => NAME_GROUPS.findIndex(([group]) => group === name);
const TAGS: Readonly<Record<string, number>> = {
  article: 1 << indexOf('body'),
  main: 1 << indexOf('body'),
  nav: 1 << indexOf('navigation'),
  header: 1 << indexOf('navigation'),
  footer: 1 << indexOf('footer'),
  aside: 1 << indexOf('teaser'),
  form: 1 << indexOf('form'),
  button: 1 << indexOf('form'),
  figure: 1 << indexOf('media'),
  figcaption: 1 << indexOf('media'),
  blockquote: 1 << indexOf('heading'),
};

const CAMEL = /([a-z])([A-Z])/g;
const WORD = /[a-z]+/g;
/** Names of whole pages say nothing: `has-nav`, `no-comments`. */
const NEVER = new Set(['#root', 'html', 'body']);

/** Names recur on a page and from page to page; the bound keeps a run over a million sites from growing. */
const MAX_KNOWN = 20_000;
const known = new Map<string, number>();

function groupsOf(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  let groups = 0;
  for (const word of name.replaceAll(CAMEL, '$1-$2').toLowerCase().match(WORD) ?? []) {
    groups |= GROUPS_OF.get(word) ?? 0;
  }
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(name, groups);
  return groups;
}

function ownGroups({ tag, className, id }: Container): number {
  const byTag = TAGS[tag] ?? 0;
  if (NEVER.has(tag)) return byTag;
  return byTag | (className === '' ? 0 : groupsOf(className)) | (id === '' ? 0 : groupsOf(id));
}

/**
 * How far up from each container the nearest one stands that is named in each group: 0 for itself, up to 9.
 *
 * @returns one row of `NAME_GROUPS.length` bytes a container
 */
export function nameDistances({ containers }: Page): Uint8Array {
  const width = NAME_GROUPS.length;
  const distances = new Uint8Array(containers.length * width).fill(FAR);
  for (const [row, container] of containers.entries()) {
    // What holds no block is nobody's ancestor here.
    if (container.end <= container.first) continue;
    const groups = ownGroups(container);
    const above = container.parent * width;
    for (let group = 0; group < width; group++) {
      const up = container.parent < 0 ? FAR : distances[above + group]! + 1;
      distances[row * width + group] = (groups >> group) & 1 ? 0 : Math.min(FAR, up);
    }
  }
  return distances;
}
