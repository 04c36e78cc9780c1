import type { Container, Page } from '../../../model/page.js';
import { type NameFacts, nameFacts } from '../name-facts.js';
import { pageNames } from '../page-names.js';
import { NAME_GROUPS } from './name-groups.js';

/** Further up than this, or nowhere. */
const FAR = 9;

const indexOf = (name: string): number => NAME_GROUPS.findIndex(([group]) => group === name);
const TAGS = new Map(
  Object.entries({
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
  }),
);

/** Names of whole pages say nothing: `has-nav`, `no-comments`. */
const NEVER = new Set(['#root', 'html', 'body']);

function ownGroups({ tag, className, id }: Container, facts: NameFacts | null): number {
  const byTag = TAGS.get(tag) ?? 0;
  if ((className === '' && id === '') || NEVER.has(tag)) return byTag;
  return byTag | (facts ?? nameFacts(className, id)).groups;
}

/**
 * How far up from containers the nearest one stands that is named in each group: 0 for itself, up to 9.
 *
 * @param asked rows of the containers that are asked about and of all around them, in order
 * @returns one row of `NAME_GROUPS.length` bytes a container; those of others are not told
 */
export function nameDistances(page: Page, asked: Int32Array): Uint8Array {
  const { containers } = page;
  const names = pageNames(page);
  const width = NAME_GROUPS.length;
  const distances = new Uint8Array(containers.length * width);
  for (const row of asked) {
    const container = containers[row]!;
    const groups = ownGroups(container, names[row]!);
    const own = row * width;
    const above = container.parent * width;
    for (let group = 0; group < width; group++) {
      const up = container.parent < 0 ? FAR : distances[above + group]! + 1;
      distances[own + group] = (groups >> group) & 1 ? 0 : Math.min(FAR, up);
    }
  }
  return distances;
}
