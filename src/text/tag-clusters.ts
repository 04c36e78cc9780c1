import type { Block, Container, Page } from '../model/page.js';
import { matchesOf } from './matches-of.js';

/** A tag written out in a text, and the id of an opening one. */
export const WRITTEN_TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,300})?>/gi;
export const WRITTEN_ID = /^<([a-z][a-z0-9-]{0,20})\s[^<>]{0,200}\bid="([^"<>]{1,40})"/i;

/** Why a written tag goes: verify tells by it that the page is hacked. */
export const INJECTED = 'tags of an injected cluster';

/** The same id on elements of so many kinds: no honest page does it. */
const MIN_KINDS = 4;
/** In markup, where ids repeat by mistake as well, on so many elements. */
const MIN_ELEMENTS = 5;
/** Where each element has an id of its own: so many in a row, of so many kinds that pages hardly use. */
const MIN_RUN = 6;
const MIN_RARE = 4;

/** Elements of no news page's templates. */
const RARE: ReadonlySet<string> = new Set(
  'acronym address big center cite code dfn del dl fieldset font kbd legend listing mark menuitem meter nobr optgroup option progress rp rt ruby samp small strike sub sup tbody td th tt u var wbr xmp delect blockquote button abbr q'.split(
    ' ',
  ),
);
/** Elements whose content is no markup: what opens within them is read as text. */
const RAW: ReadonlySet<string> = new Set(['xmp', 'textarea', 'listing', 'plaintext']);
/** What nobody calls an element: letters with digits among them, or letters that make no syllable. */
const RANDOM_ID =
  /^(?=[a-z\d]{3,12}$)(?:[a-z]*\d+[a-z][a-z\d]*|\d[a-z\d]*[a-z][a-z\d]*|[b-df-hj-np-tv-z]{4,})$/i;

/** Ids that stand on several kinds of tag written out in a text: the signature of an injected cluster. */
export function clusterIdsInText({ blocks }: { readonly blocks: readonly Block[] }): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { text } of blocks) {
    for (const [tag] of text.includes('<') ? matchesOf(text, WRITTEN_TAG) : []) {
      const [, name = '', id] = WRITTEN_ID.exec(tag) ?? [];
      if (id !== undefined) kinds.set(id, (kinds.get(id) ?? new Set()).add(name.toLowerCase()));
    }
  }
  return new Set([...kinds].filter(([, names]) => names.size >= MIN_KINDS).map(([id]) => id));
}

/** Ids of the clusters in a page's markup: on most pages there is none, and nothing more to count. */
export function clusterIdsInMarkup({
  containers,
  blocks,
}: Pick<Page, 'containers' | 'blocks'>): ReadonlySet<string> {
  const found = new Set<string>();
  const counts = new Map<string, number>();
  const often = new Set<string>();
  let run = 0;
  let hasRaw = false;
  for (let row = 1; row < containers.length; row++) {
    const { id, tag, className } = containers[row]!;
    if (id === '') {
      run = 0;
      continue;
    }
    hasRaw ||= RAW.has(tag);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count === MIN_ELEMENTS) often.add(id);
    run = className === '' ? run + 1 : 0;
    if (run >= MIN_RUN) for (const own of ownIds(containers, row - MIN_RUN + 1, row + 1)) found.add(own);
  }
  for (const id of often) if (kindsOf(containers, id) >= MIN_KINDS) found.add(id);
  if (hasRaw) for (const id of clusterIdsInText({ blocks: rawBlocks(containers, blocks) })) found.add(id);
  return found;
}

function kindsOf(containers: readonly Container[], id: string): number {
  return new Set(containers.filter((row) => row.id === id).map(({ tag }) => tag)).size;
}

/** Ids of a run of elements that have one each, where most of them are random and the elements of many rare kinds. */
function ownIds(containers: readonly Container[], first: number, end: number): string[] {
  const rows = containers.slice(first, end);
  const rare = new Set(rows.map(({ tag }) => tag).filter((tag) => RARE.has(tag)));
  const random = rows.filter(({ id }) => RANDOM_ID.test(id));
  if (rare.size < MIN_RARE || random.length < rows.length * 0.8) return [];
  return random.map(({ id }) => id);
}

function rawBlocks(containers: readonly Container[], blocks: readonly Block[]): Block[] {
  return blocks.filter(({ container }) => RAW.has(containers[container]!.tag));
}
