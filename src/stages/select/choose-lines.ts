import type { Page } from '../../model/page.js';
import { type SectionLabel, sectionLabel } from '../../text/section-label.js';
import { bestRun, type Run } from './lines/best-run.js';
import { lineLikelihood } from './lines/line-likelihood.js';
import type { LineMeasures } from './lines/line-measures.js';
import { measureLines } from './lines/measure-lines.js';
import { runScores } from './lines/run-scores.js';
import { aboveListing } from './run/above-listing.js';
import { belowHeader } from './run/below-header.js';
import { betweenMarks } from './run/between-marks.js';
import { chronicleTimes } from './run/chronicle-times.js';
import { edgeLines } from './run/edge-lines.js';
import { feedTimes } from './run/feed-times.js';
import { fillLines } from './run/fill-lines.js';
import { grownRun } from './run/grown-run.js';
import { headerLines } from './run/header-lines.js';
import { nearText } from './run/near-text.js';
import { verseBelow } from './run/verse-below.js';

/** Within the article's run a line is the article's from this likelihood on. */
const LIKELY = 0.3;
/** Sentences are believed sooner: to lose some of the article's is worse than to keep some that are not. */
const SENTENCES = 0.15;
const PARAGRAPH = 12;
/** Advertisement, Share, 広告: what interrupts a text on any page is rarely its own. */
const INTERRUPTS = new Set<SectionLabel | null>(['advertisement', 'share', 'account', 'comments', 'related']);
const CERTAIN = 0.98;
/** Lines about a run: the length of videos in a list of them looks like the times of a feed. */
const NEAR = 12;

/** The article's lines in a text. */
export interface ChosenLines {
  readonly first: number;
  readonly end: number;
  readonly container: number;
  readonly evidence: string;
  readonly isKept?: readonly boolean[];
  /** How likely the kept text is an article's, 0 to 1. */
  readonly certainty?: number;
}

/** A text without a sentence: what stands below its line of date, if anything does. */
function verse(page: Page, isFree: readonly boolean[]): ChosenLines {
  const { first, end } = verseBelow(page, isFree, headerLines(page));
  const evidence =
    end > first
      ? `lines ${first + 1} to ${end} below the line of date`
      : 'no line that could be an article’s';
  return { first, end, container: -1, evidence };
}

/** Rows of the times that head the entries of a chronicle, or of a live feed in the likeliest run and about it. */
function entryTimes(page: Page, measured: LineMeasures, { first, end }: Run): readonly number[] {
  const { rows } = measured;
  const chronicle = chronicleTimes(page);
  if (chronicle.size === 0) {
    const times = feedTimes(measured, (row) => page.blocks[rows[row]!]!.text);
    const near = times.filter((row) => row >= first - NEAR && row < end + NEAR).length;
    return near * 2 > times.length ? times : [];
  }
  return [...rows.keys()].filter((row) => chronicle.has(rows[row]!));
}

/** Makes the lines of entries, from the sentence above their first time to the line below their last, the article's. */
function keepEntries(values: Float64Array, { ends }: LineMeasures, times: readonly number[]): void {
  const opening = times[0]!;
  const last = Math.min(values.length - 1, times.at(-1)! + 1);
  for (let row = ends[opening - 1] === 1 ? opening - 1 : opening; row <= last; row++)
    values[row] = Math.max(values[row]!, CERTAIN);
}

/** Which rows are the article's. */
function ownRows(page: Page, measured: LineMeasures, values: Float64Array): boolean[] {
  const { rows, prose, furniture, boilerplate } = measured;
  const likeliest = bestRun(runScores(values, measured));
  const times = entryTimes(page, measured, likeliest);
  if (times.length > 0) keepEntries(values, measured, times);
  const best = times.length > 0 ? bestRun(runScores(values, measured)) : likeliest;
  // The times of entries are no headers.
  const core = times.length > 0 ? best : aboveListing(belowHeader(best, measured), values, measured);
  const run = grownRun(values, measured, core);
  const wide = betweenMarks(run, measured, values);
  const isOwn = Array.from(values, (value, row) => {
    if (row < wide.first || row >= wide.end) return false;
    if (row < run.first || row >= run.end) return furniture[row] === 0 && boilerplate[row] === 0;
    if (row < core.first || row >= core.end) return furniture[row] === 0;
    // Every label counts as furniture.
    const isFurniture = furniture[row]! > 0;
    if (isFurniture && INTERRUPTS.has(sectionLabel(page.blocks[rows[row]!]!.text))) return value >= CERTAIN;
    return value >= (prose[row]! > PARAGRAPH ? SENTENCES : Math.min(LIKELY, run.least));
  });
  fillLines(isOwn, values, measured);
  edgeLines(isOwn, values, measured);
  return isOwn;
}

/**
 * Chooses the lines of a text that are its article: the run of the greatest sum of likelihoods (Kadane's maximum
 * subarray) and what belongs to it on both sides, unlikely lines within it left out.
 */
export function chooseLines(page: Page, isFree: readonly boolean[]): ChosenLines {
  const measured = measureLines(page, nearText(page, isFree));
  const { rows, weights, prose } = measured;
  if (!prose.some((one) => one > 0)) return verse(page, isFree);
  const values = lineLikelihood(page, measured);
  const isOwn = ownRows(page, measured, values);
  const isKept = page.blocks.map(() => false);
  let [sum, all] = [0, 0];
  for (let row = 0; row < isOwn.length; row++) {
    if (!isOwn[row]) continue;
    isKept[rows[row]!] = true;
    sum += weights[row]! * values[row]!;
    all += weights[row]!;
  }
  const first = Math.max(0, isKept.indexOf(true));
  const end = isKept.lastIndexOf(true) + 1;
  const evidence = `lines ${first + 1} to ${end} read like an article`;
  return { first, end, container: -1, isKept, certainty: all === 0 ? 0 : sum / all, evidence };
}
