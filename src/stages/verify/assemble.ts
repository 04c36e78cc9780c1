import type { ArticleBlock, ArticleImage, LedgerEntry } from '../../model/article.js';
import type { Block, Page, PageImage } from '../../model/page.js';
import type { Cut } from '../../model/rules.js';
import { absolute, baseOf } from '../../text/absolute.js';
import { byBlock } from '../../text/by-block.js';
import { captionBlocks } from '../../text/captions.js';
import { cleanOrNull } from '../../text/clean-field.js';
import { composed } from '../../text/composition.js';
import { divide, type Kept } from './divide.js';
import { mergeCuts, type Owned } from './merge-cuts.js';
import { REPEATED_IMAGE } from './repeated-image.js';
import { squeezedKept } from './squeezed-kept.js';
import { STATE_TEXT } from './state-text.js';

const SEPARATOR = '\n\n';
const HAS_TEXT = /\S/;
const NO_CUTS: readonly Cut[] = [];

/** What is left of a page, and the books of what is not. */
export interface Assembled {
  readonly blocks: ArticleBlock[];
  readonly text: string;
  readonly images: ArticleImage[];
  /** In the order of the text: with it the input's text can be put together again. */
  readonly ledger: readonly LedgerEntry[];
  /** For each entry of the ledger, the article block that it belongs to; `null` where its own block is gone. */
  readonly ledgerBlocks: readonly (number | null)[];
  /** For each entry, the page's block that it tells of; `null` for what never was one, such as front matter. */
  readonly ledgerFrom: readonly (number | null)[];
  /** The page's block that each article block came from. */
  readonly from: readonly number[];
  /** Where each article block starts in `text`. */
  readonly starts: readonly number[];
  /** Blocks of the page that were cut whole, by the rule that owns them. */
  readonly wholly: ReadonlyMap<number, string>;
}

function described(block: Block, isCaption: boolean, text: string): ArticleBlock {
  const { type, level, row, column } = block;
  if (isCaption) return { type: 'caption', text, ...(level === undefined ? {} : { level }) };
  if (level === undefined && row === undefined) return { type, text };
  return {
    type,
    text,
    ...(level === undefined ? {} : { level }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

/** How the books hold what is cut: text of a state never stood in the markup, and is not put back there. */
function goneFrom(origin: Block['origin'], text: string): Pick<LedgerEntry, 'text' | 'state'> {
  return origin === undefined ? { text } : { text: '', state: text };
}

/** Gathers the article block by block. */
class Assembly {
  readonly blocks: ArticleBlock[] = [];
  readonly from: number[] = [];
  readonly starts: number[] = [];
  readonly ledger: LedgerEntry[] = [];
  readonly ledgerBlocks: (number | null)[] = [];
  readonly ledgerFrom: (number | null)[] = [];
  readonly wholly = new Map<number, string>();
  readonly parts: string[] = [];
  #length = 0;
  /** The text layer of a document has no white space of a markup's lines: what spaces it has are the author's. */
  readonly #keepsSet: boolean;

  constructor(keepsSet: boolean) {
    this.#keepsSet = keepsSet;
  }

  /** A piece of the input that never was a block, such as front matter. */
  noteWhole(rule: string, reason: string, text: string): void {
    if (HAS_TEXT.test(text)) this.#note({ at: this.#length, rule, reason, text }, null, null);
  }

  /** A block that one cut takes whole: most of a page. */
  addCut({ text, origin }: Block, index: number, { rule, reason }: Owned): void {
    this.wholly.set(index, rule);
    if (HAS_TEXT.test(text))
      this.#note({ at: this.#length, rule, reason, ...goneFrom(origin, text) }, null, index);
  }

  add(block: Block, index: number, kept: Kept, isCaption: boolean): void {
    if (kept.isWhollyCut !== null) this.wholly.set(index, kept.isWhollyCut);
    const squeezed = squeezedKept(kept, this.#keepsSet);
    const isEmpty = squeezed.text === '';
    const start = isEmpty || this.parts.length === 0 ? this.#length : this.#length + SEPARATOR.length;
    const { origin } = block;
    const own = isEmpty ? null : this.blocks.length;
    // The markup has nothing here: put back, the text of a state is left out.
    if (origin !== undefined && !isEmpty)
      this.#note({ at: start, ...STATE_TEXT, reason: origin, text: '', instead: squeezed.text }, own, index);
    for (const { at, rule, reason, text, instead } of squeezed.notes)
      this.#note(
        { at: start + at, rule, reason, ...goneFrom(origin, text), ...(instead === '' ? {} : { instead }) },
        own,
        index,
      );
    if (isEmpty) return;
    this.parts.push(squeezed.text);
    this.#length = start + squeezed.text.length;
    this.#push(described(block, isCaption, squeezed.text), index, start);
  }

  /** A picture that goes has no text; the books tell of it by its address. */
  noteImage({ rule, reason }: Pick<Owned, 'rule' | 'reason'>, image: string, index: number): void {
    this.#note({ at: this.#length, rule, reason, text: '', image }, null, index);
    this.wholly.set(index, rule);
  }

  addImage(image: ArticleImage, index: number): void {
    this.#push({ type: 'image', text: '', image }, index, this.#length);
  }

  #note(entry: LedgerEntry, block: number | null, from: number | null): void {
    this.ledger.push(entry);
    this.ledgerBlocks.push(block);
    this.ledgerFrom.push(from);
  }

  #push(block: ArticleBlock, index: number, start: number): void {
    this.blocks.push(block);
    this.from.push(index);
    this.starts.push(start);
  }
}

function takesWhole(own: readonly Owned[], { text, mended }: Block): boolean {
  return own.length === 1 && mended.length === 0 && own[0]!.start === 0 && own[0]!.end >= text.length;
}

/** The caption that belongs to an image: the caption block nearest behind or before it in the same box. */
function captionOf(page: Page, captions: ReadonlySet<number>, index: number): string | null {
  for (const near of [index + 1, index - 1, index + 2]) {
    const block = page.blocks[near];
    if (block !== undefined && captions.has(near) && block.text !== '') return composed(block.text);
  }
  return null;
}

function imageOf(
  page: Page,
  captions: ReadonlySet<number>,
  index: number,
  { src, alt }: PageImage,
): ArticleImage {
  const url = absolute(src, baseOf(page));
  return { url, caption: cleanOrNull(captionOf(page, captions, index)), alt: cleanOrNull(alt) };
}

/**
 * Puts together the article's blocks, its text and the ledger.
 *
 * @param cuts from all rules; an image is cut by a cut of length 0
 */
export function assemble(page: Page, cuts: readonly Cut[]): Assembled {
  const cutsOf = byBlock(cuts);
  const captions = captionBlocks(page);
  const assembly = new Assembly(page.format === 'preview');
  const images = new Map<string, ArticleImage>();
  if (page.frontMatter !== null) assembly.noteWhole('front-matter', 'read as fields', page.frontMatter.raw);
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    const own = mergeCuts(cutsOf.get(index) ?? NO_CUTS);
    if (block.image !== undefined) {
      const image = imageOf(page, captions, index, block.image);
      const [cut] = own;
      if (cut !== undefined) assembly.noteImage(cut, image.url, index);
      else if (!images.has(image.url)) {
        images.set(image.url, image);
        assembly.addImage(image, index);
      } else assembly.noteImage(REPEATED_IMAGE, image.url, index);
    }
    const [only] = own;
    if (only !== undefined && takesWhole(own, block)) assembly.addCut(block, index, only);
    else assembly.add(block, index, divide(block, own), captions.has(index));
  }
  const { blocks, from, starts, ledger, ledgerBlocks, ledgerFrom, wholly, parts } = assembly;
  return {
    blocks,
    text: parts.join(SEPARATOR),
    images: [...images.values()],
    ledger,
    ledgerBlocks,
    ledgerFrom,
    from,
    starts,
    wholly,
  };
}
