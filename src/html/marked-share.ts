import { Parser } from 'htmlparser2';
import { isVoidTag } from './tags.js';

const SPACE = /\s+/g;
const SILENT = new Set(['script', 'style', 'title']);
/** Their end tags may be left out: the next one, or the end of the text, closes them. */
const OPEN_ENDED = new Set(['p', 'li', 'td', 'tr', 'dd', 'dt']);
/** One id on elements of so many kinds: an injected cluster, whose tags say nothing about the text. */
const CLUSTER_KINDS = 4;
/** The same where each element has an id of its own: so many in a row, without a word between them. */
const CLUSTER_RUN = 6;

/** Ids that stand on elements of several kinds, and those of elements in a row. */
function clusterIds(markup: string): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  const found = new Set<string>();
  let run: { tag: string; id: string }[] = [];
  const endRun = (): void => {
    const isCluster = run.length >= CLUSTER_RUN && new Set(run.map(({ tag }) => tag)).size >= CLUSTER_KINDS;
    if (isCluster) for (const { id } of run) found.add(id);
    run = [];
  };
  const parser = new Parser({
    onopentag: (tag, { id, ...others }) => {
      if (id !== undefined) kinds.set(id, (kinds.get(id) ?? new Set()).add(tag));
      if (id !== undefined && Object.keys(others).length === 0) run.push({ tag, id });
      else endRun();
    },
    ontext: (text) => {
      if (text.trim() !== '') endRun();
    },
  });
  parser.end(markup);
  endRun();
  for (const [id, tags] of kinds) if (tags.size >= CLUSTER_KINDS) found.add(id);
  return found;
}

/** An element that is open, with how much text stands in it directly. */
interface Open {
  size: number;
  readonly isCounted: boolean;
}

class Measure {
  readonly #ids: ReadonlySet<string>;
  readonly #open: Open[] = [];
  #isSilent = false;
  #loose = 0;
  marked = 0;
  all = 0;

  constructor(ids: ReadonlySet<string>) {
    this.#ids = ids;
  }

  open(tag: string, id: string | undefined): void {
    // Bare text between line breaks is marked up too.
    if (tag === 'br') this.marked += this.#takeLoose();
    this.#isSilent = SILENT.has(tag);
    this.#open.push({ size: 0, isCounted: !isVoidTag(tag) && !this.#ids.has(id ?? '') });
  }

  text(text: string): void {
    if (this.#isSilent) return;
    const size = text.replace(SPACE, '').length;
    this.all += size;
    const holder = this.#open.findLast(({ isCounted }) => isCounted);
    if (holder === undefined) this.#loose += size;
    else holder.size += size;
  }

  close(tag: string, isByEnd: boolean): void {
    this.#isSilent = false;
    const element = this.#open.pop();
    if (element?.isCounted !== true) return;
    // An element that nothing closes is a sign in a text: 把 <div> 写成了 <dvi>.
    if (!isByEnd || OPEN_ENDED.has(tag)) this.marked += element.size;
  }

  #takeLoose(): number {
    const size = this.#loose;
    this.#loose = 0;
    return size;
  }
}

/**
 * The share of a text's characters that stand in elements: 1 for a fragment of a page, near 0 for a hacked dump,
 * whose prose lies between elements that are empty, never closed, or all of one id.
 */
export function markedShare(markup: string): number {
  const measure = new Measure(clusterIds(markup));
  let isEnding = false;
  const parser = new Parser(
    {
      onopentag: (tag, { id }) => measure.open(tag, id),
      ontext: (text) => measure.text(text),
      onclosetag: (tag) => measure.close(tag, isEnding),
    },
    { decodeEntities: false },
  );
  parser.write(markup);
  isEnding = true;
  parser.end();
  return measure.all === 0 ? 0 : measure.marked / measure.all;
}
