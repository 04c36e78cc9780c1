import type { Body } from '../../../model/body.js';
import type { Page } from '../../../model/page.js';
import { type HeaderKind, headerKind } from '../../../text/header-line.js';
import { blockProse } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { type Vocabulary, vocabularyOf } from '../../../text/vocabulary.js';

/** What tells the headline among the lines of a dump: gathered once. */
export interface DumpView {
  readonly page: Page;
  readonly body: Body;
  /** Lines that are looked at: from this one to before that. */
  readonly from: number;
  readonly to: number;
  readonly vocabulary: Vocabulary;
  /** How many times each short line stands on the page. */
  readonly counts: ReadonlyMap<string, number>;
  /** What the lines that are looked at, and a few below, say about an article. */
  readonly kinds: ReadonlyMap<number, HeaderKind>;
  /** How many lines like paragraphs stand between a line that is looked at and the body. */
  readonly proseBelow: ReadonlyMap<number, number>;
  /** How much each line is about the text, reckoned once it is asked for. */
  readonly aboutness: Map<number, number>;
}

const ABOVE = 100;
const INTO = 8;
/** Below so much prose no headline stands. */
const MAX_PROSE = 60;
const SAMPLE = 5_000;
const MIN_LINE = 8;
const MAX_COUNTED = 300;
/** How far below a headline its line of date may stand. */
const BEHIND = 8;

/** The lines of the body that say what it is about. */
function* sampleOf({ blocks }: Page, { isKept, first, end }: Body): Generator<string> {
  let left = SAMPLE;
  for (let block = first; block < end && left > 0; block++) {
    const { text } = blocks[block]!;
    if (isKept[block] !== true || weight(text) < MIN_LINE) continue;
    yield text.slice(0, left);
    left -= text.length;
  }
}

/** Where the headline can no longer stand: the body's first line may be the headline itself, or what is above it. */
function lastLine({ blocks }: Page, { first, end }: Body): number {
  let prose = 0;
  let block = first;
  while (block < Math.min(end, first + INTO) && prose <= MAX_PROSE) prose += blockProse(blocks[block++]!);
  return block;
}

const PROSE = 15;

/** Lines like paragraphs below each line, up to the body. */
function proseBelow({ blocks }: Page, from: number, first: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let count = 0;
  for (let block = first - 1; block >= from; block--) {
    counts.set(block, count);
    if (blockProse(blocks[block]!) >= PROSE) count++;
  }
  return counts;
}

/** Gathers what tells the headline. */
export function dumpView(page: Page, body: Body): DumpView {
  const from = Math.max(0, body.first - ABOVE);
  const to = lastLine(page, body);
  const counts = new Map<string, number>();
  for (const { text } of page.blocks)
    if (text.length <= MAX_COUNTED) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kinds = new Map<number, HeaderKind>();
  for (let block = from; block < Math.min(page.blocks.length, to + BEHIND); block++) {
    const kind = headerKind(page.blocks[block]!.text);
    if (kind !== null) kinds.set(block, kind);
  }
  return {
    page,
    body,
    from,
    to,
    vocabulary: vocabularyOf(sampleOf(page, body)),
    counts,
    kinds,
    proseBelow: proseBelow(page, from, body.first),
    aboutness: new Map(),
  };
}
