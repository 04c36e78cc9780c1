import type { Block, Container, Page } from '../../model/page.js';
import { matchesOf } from '../matches-of.js';

/** A tag written out in a text, and the id of an opening one. */
export const WRITTEN_TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,300})?>/gi;
export const WRITTEN_ID =
  /^<([a-z][a-z0-9-]{0,20})(?:\s[^<>]{0,200})?\sid\s?=\s?["']?([^\s"'<>]{1,40})["'\s>]/i;

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
/** Letters and figures at random are all of one length, and half of them are no words: of four to ten, figures among them. */
const ID = /^[a-z\d]{4,10}$/i;
const NO_WORD = /\d|^[^aeiou]+$/i;
const MIN_ALIKE = 0.85;
const MIN_NO_WORD = 0.45;

/** An element with an id, wherever it stands. */
type Named = Pick<Container, 'tag' | 'id'>;

/** Parts of one form may have its name. */
const OF_FORM = new Set('fieldset legend button progress meter option output optgroup'.split(' '));
/** Kinds of rare elements on which one id that looks random stands, and one that may be a word: pages of old have table, td, font. */
const MIN_RARE_SHARED = 2;
const MIN_RARE_WORD = 4;
/** Ids of which more have letters and figures in the same places were counted: td1a, td1b. */
const MAX_COUNTED = 0.45;

/** A tag with nothing in it but its name: whoever shows markup writes of tags so. */
const BARE_TAG = /^<[a-z][a-z0-9-]{0,20}>$/i;

/** Tags with anything but an id: a text in which such stand speaks of markup, and shows what a cluster looks like. */
const OTHER_TAG = /^<[a-z][a-z0-9-]{0,20}\s+(?!id=)[a-z-]{1,20}=/i;
const MIN_OTHER = 2;
/** More tags than anybody shows. */
const MANY = 20;

/** Elements with an id that are written out in blocks, and how many tags have other attributes. */
function writtenIn(blocks: readonly Block[]): { named: Named[]; other: number } {
  const named: Named[] = [];
  let other = 0;
  for (const { text } of blocks) {
    for (const { 0: tag, index } of text.includes('<') ? matchesOf(text, WRITTEN_TAG) : []) {
      // Markdown's way to write a sign that opens no tag.
      if (text[index - 1] === '\\') continue;
      const [, name = '', id] = WRITTEN_ID.exec(tag) ?? [];
      if (id !== undefined) named.push({ tag: name.toLowerCase(), id });
      else if (OTHER_TAG.test(tag) || BARE_TAG.test(tag)) other++;
    }
  }
  return { named, other };
}

function clusterIdsOf(named: readonly Named[]): string[] {
  return [...sharedIds(named), ...(named.length < MIN_RUN ? [] : ownIds(named))];
}

/** Ids of tags written out in a text that are those of injected clusters. */
export function clusterIdsInText({ blocks }: { readonly blocks: readonly Block[] }): ReadonlySet<string> {
  const { named, other } = writtenIn(blocks);
  return new Set(named.length < MANY && other >= MIN_OTHER ? [] : clusterIdsOf(named));
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
    if (run >= MIN_RUN)
      for (const own of ownIds(containers.slice(row - MIN_RUN + 1, row + 1))) found.add(own);
  }
  if (often.size > 0)
    for (const id of sharedIds(containers.filter((row) => often.has(row.id)))) found.add(id);
  const ofRaw = hasRaw ? rawBlocks(containers, blocks) : [];
  const raw = writtenIn(ofRaw).named;
  for (const id of clusterIdsOf(raw)) found.add(id);
  if (found.size > 0) addAlike(found, [...containers, ...raw]);
  if (found.size > 0) addAround(found, containers, ofRaw);
  return found;
}

/** Elements of raw text around tags of a cluster, whatever their own id looks like. */
function addAround(found: Set<string>, containers: readonly Container[], raw: readonly Block[]): void {
  for (const block of raw) {
    const { id } = containers[block.container]!;
    if (ID.test(id) && writtenIn([block]).named.some((one) => found.has(one.id))) found.add(id);
  }
}

/** Lone tags with an id that looks like those of a cluster: they stand in sentences. */
function addAlike(found: Set<string>, named: Iterable<Named>): void {
  const lengths = new Set([...found].map(({ length }) => length));
  for (const { id, tag } of named) {
    if (!lengths.has(id.length) || !(RARE.has(tag) || RAW.has(tag))) continue;
    if (ID.test(id) && NO_WORD.test(id)) found.add(id);
  }
}

/** Ids that stand on elements of several kinds. */
function sharedIds(named: Iterable<Named>): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const { id, tag } of named) {
    const tags = kinds.get(id);
    if (tags === undefined) kinds.set(id, new Set([tag]));
    else tags.add(tag);
  }
  return [...kinds].filter(([id, tags]) => tags.size >= MIN_KINDS && areStrange(id, tags)).map(([id]) => id);
}

/** Are kinds of elements that have one id such as nobody gives the same name to? */
function areStrange(id: string, tags: ReadonlySet<string>): boolean {
  const rare = [...tags].filter((tag) => RARE.has(tag) && !OF_FORM.has(tag)).length;
  return rare >= (NO_WORD.test(id) ? MIN_RARE_SHARED : MIN_RARE_WORD);
}

const LETTER = /[a-z]/gi;
const FIGURE = /\d/g;

/** Are ids counted, with letters and figures in the same places, and not made up? */
function areCounted(ids: readonly string[]): boolean {
  const shapes = new Map<string, number>();
  for (const id of ids) {
    const shape = id.replace(FIGURE, '0').replace(LETTER, 'a');
    if (!shape.includes('0')) continue;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return Math.max(0, ...shapes.values()) > ids.length * MAX_COUNTED;
}

/** Ids of elements that have one each, where they look random and the elements are of many rare kinds. */
function ownIds(named: readonly Named[]): string[] {
  const rare = new Set(named.map(({ tag }) => tag).filter((tag) => RARE.has(tag)));
  if (rare.size < MIN_RARE) return [];
  const lengths = new Map<number, string[]>();
  for (const { id } of named) {
    if (!ID.test(id)) continue;
    const ids = lengths.get(id.length);
    if (ids === undefined) lengths.set(id.length, [id]);
    else ids.push(id);
  }
  const alike = [...lengths.values()].reduce((most, ids) => (ids.length > most.length ? ids : most), []);
  const isRandom = alike.filter((id) => NO_WORD.test(id)).length >= alike.length * MIN_NO_WORD;
  return isRandom && !areCounted(alike) && alike.length >= named.length * MIN_ALIKE ? alike : [];
}

function rawBlocks(containers: readonly Container[], blocks: readonly Block[]): Block[] {
  return blocks.filter(({ container }) => RAW.has(containers[container]!.tag));
}
