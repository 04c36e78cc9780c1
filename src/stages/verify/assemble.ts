import type { ArticleBlock, ArticleImage, LedgerEntry } from '../../model/article.js';
import type { Block, Mended, Page } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { absolute } from '../../text/absolute.js';
import { captionBlocks } from '../../text/captions.js';
import { composed } from '../../text/composition.js';
import { squeeze } from '../../text/squeeze.js';
import { composeSeams } from './compose-seams.js';
import { mergeCuts, type Owned } from './merge-cuts.js';
import type { Note } from './note.js';

const SEPARATOR = '\n\n';
const HAS_TEXT = /\S/;

/** What is left of a page, and the books of what is not. */
export interface Assembled {
  readonly blocks: ArticleBlock[];
  readonly text: string;
  readonly images: ArticleImage[];
  /** In the order of the text: with it the input's text can be put together again. */
  readonly ledger: readonly LedgerEntry[];
  /** The page's block that each article block came from. */
  readonly from: readonly number[];
  /** Where each article block starts in `text`. */
  readonly starts: readonly number[];
  /** Blocks of the page that were cut whole, by the rule that owns them. */
  readonly wholly: ReadonlyMap<number, string>;
}

interface Kept {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly isWhollyCut: string | null;
}

/**
 * Puts back what repair replaced in a stretch of a block: the ledger holds the input's words.
 *
 * @param edits the block's edits that fall into the stretch, in order
 */
function original(text: string, start: number, end: number, edits: readonly Mended[]): string {
  const parts: string[] = [];
  let from = start;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.at), edit.original);
    from = Math.min(end, edit.at + edit.replacement.length);
  }
  parts.push(text.slice(from, end));
  return parts.join('');
}

const noteOf = (edit: Mended, at: number): Note => {
  return { at, rule: edit.rule, reason: edit.reason, text: edit.original, instead: edit.replacement };
};

/** White space is not in the books. */
const isTold = ({ text, instead }: Note): boolean => HAS_TEXT.test(text) || HAS_TEXT.test(instead);

/**
 * Cuts moved to the end of what repair put in where they fall within it: it stays or goes as one, as the ledger tells
 * of it as one.
 */
function aroundEdits(cuts: readonly Owned[], mended: readonly Mended[]): readonly Owned[] {
  const wide = mended.filter(({ replacement }) => replacement.length > 1);
  if (wide.length === 0) return cuts;
  let next = 0;
  /** For offsets in ascending order. */
  const moved = (offset: number): number => {
    while (next < wide.length && wide[next]!.at < offset) next++;
    const before = wide[next - 1];
    return before === undefined ? offset : Math.max(offset, before.at + before.replacement.length);
  };
  return cuts
    .map((cut) => ({ ...cut, start: moved(cut.start), end: moved(cut.end) }))
    .filter((cut, i) => cut.end > cut.start || cuts[i]!.end === cuts[i]!.start);
}

/** Splits a block into what stays and what goes. */
function divide(block: Block, cuts: readonly Owned[]): Kept {
  const { text, mended } = block;
  const parts: string[] = [];
  const notes: Note[] = [];
  let kept = 0;
  let from = 0;
  let next = 0;
  /** The edits before a place; those at the very end of the text belong to what ends there. */
  const editsTo = (end: number): readonly Mended[] => {
    const first = next;
    while (next < mended.length && (mended[next]!.at < end || end === text.length)) next++;
    return mended.slice(first, next);
  };
  const keepTo = (end: number): void => {
    for (const edit of editsTo(end)) notes.push(noteOf(edit, kept + Math.max(0, edit.at - from)));
    parts.push(text.slice(from, end));
    kept += end - from;
  };
  for (const { start, end, rule, reason } of cuts) {
    if (start > from) keepTo(start);
    const gone = original(text, start, end, editsTo(end));
    notes.push({ at: kept, rule, reason, text: gone, instead: '' });
    from = end;
  }
  if (from < text.length || cuts.length === 0) keepTo(text.length);
  const whole = composeSeams(parts.join(''), notes);
  const isWhollyCut = cuts.length > 0 && !HAS_TEXT.test(whole.text) ? cuts[0]!.rule : null;
  return { text: whole.text, notes: whole.notes.filter(isTold), isWhollyCut };
}

function described(block: Block, isCaption: boolean, text: string): ArticleBlock {
  const { type, level, row, column } = block;
  return {
    type: isCaption ? 'caption' : type,
    text,
    ...(level === undefined ? {} : { level }),
    ...(row === undefined || isCaption ? {} : { row }),
    ...(column === undefined || isCaption ? {} : { column }),
  };
}

/** Gathers the article block by block. */
class Assembly {
  readonly blocks: ArticleBlock[] = [];
  readonly from: number[] = [];
  readonly starts: number[] = [];
  readonly ledger: LedgerEntry[] = [];
  readonly wholly = new Map<number, string>();
  readonly parts: string[] = [];
  #length = 0;

  /** A piece of the input that never was a block, such as front matter. */
  noteWhole(rule: string, reason: string, text: string): void {
    if (HAS_TEXT.test(text)) this.ledger.push({ at: this.#length, rule, reason, text });
  }

  add(block: Block, index: number, kept: Kept, isCaption: boolean): void {
    if (kept.isWhollyCut !== null) this.wholly.set(index, kept.isWhollyCut);
    const squeezed = squeeze(
      kept.text,
      kept.notes.map(({ at }) => at),
    );
    const isEmpty = squeezed.text === '';
    const start = isEmpty || this.parts.length === 0 ? this.#length : this.#length + SEPARATOR.length;
    for (const [i, { rule, reason, text, instead }] of kept.notes.entries()) {
      const at = isEmpty ? this.#length : start + squeezed.offsets[i]!;
      this.ledger.push({ at, rule, reason, text, ...(instead === '' ? {} : { instead }) });
    }
    if (isEmpty) return;
    this.parts.push(squeezed.text);
    this.#length = start + squeezed.text.length;
    this.#push(described(block, isCaption, squeezed.text), index, start);
  }

  addImage(image: ArticleImage, index: number): void {
    this.#push({ type: 'image', text: '', image }, index, this.#length);
  }

  #push(block: ArticleBlock, index: number, start: number): void {
    this.blocks.push(block);
    this.from.push(index);
    this.starts.push(start);
  }
}

/** The caption that belongs to an image: the caption block nearest behind or before it in the same box. */
function captionOf(page: Page, captions: ReadonlySet<number>, index: number): string | null {
  for (const near of [index + 1, index - 1, index + 2]) {
    const block = page.blocks[near];
    if (block !== undefined && captions.has(near) && block.text !== '')
      return composed(squeeze(block.text, []).text);
  }
  return null;
}

/**
 * Puts together the article's blocks, its text and the ledger.
 *
 * @param cuts from all rules; an image is cut by a cut of length 0
 */
export function assemble(page: Page, cuts: readonly Cut[]): Assembled {
  const byBlock = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const list = byBlock.get(cut.block);
    if (list === undefined) byBlock.set(cut.block, [cut]);
    else list.push(cut);
  }
  const captions = captionBlocks(page);
  const base = page.head.base || page.url;
  const assembly = new Assembly();
  const images = new Map<string, ArticleImage>();
  if (page.frontMatter !== null) assembly.noteWhole('front-matter', 'read as fields', page.frontMatter.raw);
  for (const [index, block] of page.blocks.entries()) {
    const own = mergeCuts(byBlock.get(index) ?? []);
    if (block.image !== undefined && own.length === 0) {
      const url = absolute(block.image.src, base);
      const image = {
        url,
        caption: captionOf(page, captions, index),
        alt: block.image.alt === '' ? null : block.image.alt,
      };
      if (!images.has(url)) {
        images.set(url, image);
        assembly.addImage(image, index);
      }
    }
    assembly.add(block, index, divide(block, aroundEdits(own, block.mended)), captions.has(index));
  }
  const { blocks, from, starts, ledger, wholly, parts } = assembly;
  return { blocks, text: parts.join(SEPARATOR), images: [...images.values()], ledger, from, starts, wholly };
}
