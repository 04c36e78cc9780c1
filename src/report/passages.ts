import type { ArticleBlock, LedgerEntry } from '../model/article.js';
import type { Cause, GoneStretch, Passage, Stretch } from '../model/report.js';

const SEPARATOR = '\n\n';

/** Where an entry of the ledger belongs. */
export interface EntryPlace {
  /** Number of the article's block that it stands in; `null` where it stands outside of all. */
  readonly article: number | null;
  /** The page's block, where it is known; entries of one block stand together. */
  readonly from?: number | null;
  readonly also?: readonly string[];
}

/** What is known of a passage besides its text. */
export type PassageNote = Pick<Passage, 'type' | 'readAs'>;

export interface PassageSource {
  readonly blocks: readonly ArticleBlock[];
  readonly ledger: readonly LedgerEntry[];
  readonly places: readonly EntryPlace[];
  /** The page's block that each article block came from, and what is known of one. */
  readonly from?: readonly number[];
  readonly noteOf?: (block: number) => PassageNote;
}

/** Numbers causes, so that each is told once. */
class Causes {
  readonly list: Cause[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf({ rule, reason }: LedgerEntry, also: readonly string[] = []): number {
    const key = [rule, reason, ...also].join('\0');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    this.list.push({ rule, reason, ...(also.length === 0 ? {} : { also }) });
    return this.list.length - 1;
  }
}

/** Where each block starts in the article's text; pictures have none. */
export function startsOf(blocks: readonly ArticleBlock[]): (number | null)[] {
  let at = 0;
  return blocks.map(({ type, text }) => {
    if (type === 'image') return null;
    const start = at;
    at += text.length + SEPARATOR.length;
    return start;
  });
}

/** Puts the article's blocks and the ledger together, in reading order. */
class Weaver {
  readonly passages: Passage[] = [];
  readonly causes = new Causes();
  readonly #source: PassageSource;
  readonly #starts: readonly (number | null)[];
  /** For each block, and for the end, the first one from there that has a text. */
  readonly #texts: readonly number[];
  /** The first block that is not written yet; how much of it is; what of it. */
  #block = 0;
  #done = 0;
  #open: Stretch[] = [];
  #lastFrom: number | null = null;

  constructor(source: PassageSource) {
    this.#source = source;
    this.#starts = startsOf(source.blocks);
    const texts = [source.blocks.length];
    for (let block = source.blocks.length - 1; block >= 0; block--)
      texts.push(this.#starts[block] === null ? texts.at(-1)! : block);
    this.#texts = texts.reverse();
  }

  weave(): void {
    const { ledger, places, blocks } = this.#source;
    for (const [k, entry] of ledger.entries()) {
      const place = places[k]!;
      // A ledger that is not in order may tell of a block that is written already.
      if (place.article === null || place.article < this.#block) this.#addOutside(entry, place);
      else this.#addInside(entry, place, place.article);
    }
    this.#finishBefore(blocks.length);
  }

  #addInside(entry: LedgerEntry, { also }: EntryPlace, block: number): void {
    this.#finishBefore(block);
    const { length } = this.#source.blocks[block]!.text;
    const at = Math.max(this.#done, Math.min(length, entry.at - (this.#starts[block] ?? 0)));
    this.#keepTo(at);
    this.#open.push(this.#gone(entry, also));
    this.#done = Math.min(length, at + (entry.instead?.length ?? 0));
  }

  #addOutside(entry: LedgerEntry, { from = null, also }: EntryPlace): void {
    this.#finishBefore(this.#firstBehind(entry.at, from));
    const last = this.passages.at(-1);
    const stretch = this.#gone(entry, also);
    // Several entries may tell of one block: what was mended in it, and what cut it.
    if (from !== null && from === this.#lastFrom && last?.article === undefined && last !== undefined)
      (last.stretches as Stretch[]).push(stretch);
    else this.passages.push({ ...this.#noteOf(from), stretches: [stretch] });
    this.#lastFrom = from;
  }

  /** The first block that stands behind a place outside of all blocks. */
  #firstBehind(at: number, from: number | null): number {
    const { blocks, from: origins } = this.#source;
    let behind = this.#block;
    if (origins !== undefined && from !== null) {
      while (behind < blocks.length && origins[behind]! <= from) behind++;
      return behind;
    }
    // Pictures have no offset: they go with the text behind them.
    for (let text = this.#texts[behind]!; text < blocks.length; text = this.#texts[behind]!) {
      if (at < this.#starts[text]! + blocks[text]!.text.length) break;
      behind = text + 1;
    }
    return behind;
  }

  #finishBefore(end: number): void {
    const { blocks, from } = this.#source;
    for (; this.#block < end; this.#block++) {
      this.#keepTo(blocks[this.#block]!.text.length);
      const { type } = blocks[this.#block]!;
      const note = this.#noteOf(from?.[this.#block] ?? null);
      this.passages.push({ ...note, article: this.#block, type, stretches: this.#open });
      this.#open = [];
      this.#done = 0;
      this.#lastFrom = null;
    }
  }

  #keepTo(at: number): void {
    if (at > this.#done) this.#open.push([this.#done, at]);
    this.#done = Math.max(this.#done, at);
  }

  #gone(entry: LedgerEntry, also: readonly string[] | undefined): GoneStretch {
    const { text, instead, image, state } = entry;
    return {
      by: this.causes.numberOf(entry, also),
      text: state ?? text,
      ...(instead === undefined ? {} : { instead }),
      ...(image === undefined ? {} : { image }),
      ...(state === undefined ? {} : { isState: true as const }),
    };
  }

  #noteOf(from: number | null): PassageNote {
    return from === null ? {} : (this.#source.noteOf?.(from) ?? {});
  }
}

/**
 * The input's text in reading order: article and ledger woven together. Whatever the ledger says, each block of the
 * article is there once and each entry of the ledger is.
 */
export function passagesOf(source: PassageSource): {
  passages: readonly Passage[];
  causes: readonly Cause[];
} {
  const weaver = new Weaver(source);
  weaver.weave();
  return { passages: weaver.passages, causes: weaver.causes.list };
}
