import type { Page } from '../../model/page.js';
import { captionBlocks } from '../../text/captions.js';
import { chooseContainer } from './choose-container.js';
import { fillGaps } from './fill-gaps.js';
import { keepOwnLists } from './keep-own-lists.js';
import { keepPictures } from './keep-pictures.js';
import { articleLikelihood } from './likelihood/article-likelihood.js';
import { type Measures, measures } from './likelihood/measures.js';
import { outlook } from './likelihood/outlook.js';
import { likelyBoxes } from './likely-boxes.js';
import { listLikelihood } from './list-likelihood.js';
import { widenContainer } from './widen-container.js';

/** A block is the article's from this likelihood on; lower where even the best paragraph has little. */
const LIKELY = 0.45;
const OF_THE_BEST = 0.6;
/** Sentences without a link are believed sooner: to lose some of the article's is worse than to keep some that are not. */
const SENTENCES = 0.2;
const PARAGRAPH = 12;

/** The article's blocks on a page, and the container that most of them stand in. */
export interface Chosen {
  readonly isKept: readonly boolean[];
  readonly container: number;
  /** Is a box likely the article's, whatever it is called? */
  readonly isArticle: (row: number) => boolean;
  /** How likely the kept text is an article's, 0 to 1. */
  readonly certainty: number;
  readonly evidence: string;
}

/** The likelihood of each block of the chosen container and close around it, −1 for others. */
function likelihoods(page: Page, measured: Measures, { chosen, prose }: { chosen: number; prose: number }) {
  const { first, end } = page.containers[widenContainer(page, chosen, measured)]!;
  const seen = outlook(page, { chosen, first, end, prose }, measured);
  const values = new Float64Array(page.blocks.length).fill(-1);
  const told = articleLikelihood(seen);
  for (let row = 0; row < told.length; row++) values[seen.rows[row]!] = told[row]!;
  return values;
}

/** The likelihood of the best paragraph. */
function bestOf(values: Float64Array, { prose }: Measures): number {
  let best = 0;
  for (let i = 0; i < values.length; i++) if (prose[i]! > PARAGRAPH && values[i]! > best) best = values[i]!;
  return best;
}

/** The mean likelihood of what is kept, by weight. */
function certaintyOf(values: Float64Array, { weights }: Measures, isKept: readonly boolean[]): number {
  let [sum, all] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!isKept[i] || values[i]! < 0) continue;
    sum += weights[i]! * values[i]!;
    all += weights[i]!;
  }
  return all === 0 ? 0 : sum / all;
}

function nameOf({ tag, id, className }: Page['containers'][number]): string {
  const classes = className === '' ? '' : `.${className.trim().replaceAll(' ', '.')}`;
  return `${tag}${id === '' ? '' : `#${id}`}${classes}`.slice(0, 80);
}

/**
 * Chooses the blocks of a page that are its article: those that are likely to be, in the container that holds most of
 * the prose and close around it, with the pictures and captions among them.
 */
export function chooseBlocks(page: Page, isFree: readonly boolean[]): Chosen {
  const measured = measures(page, isFree);
  const choice = chooseContainer(page, measured);
  const values = likelihoods(page, measured, choice);
  const likely = Math.min(LIKELY, bestOf(values, measured) * OF_THE_BEST);
  const captions = captionBlocks(page);
  listLikelihood(page, values);
  const isKept = page.blocks.map(({ text }, i) => {
    if (text === '' || captions.has(i)) return false;
    const isSentence = measured.prose[i]! > PARAGRAPH && measured.links[i] === 0;
    return values[i]! > (isSentence ? Math.min(likely, SENTENCES) : likely);
  });
  fillGaps(isKept, values, measured.links);
  keepOwnLists(page, isKept, values);
  keepPictures(page, isKept, (i) => isFree[i] === true && (values[i]! >= 0 || page.blocks[i]!.text === ''));
  return {
    isKept,
    container: choice.chosen,
    isArticle: likelyBoxes(page, values),
    certainty: certaintyOf(values, measured, isKept),
    evidence: `reads like an article, most of it in ${nameOf(page.containers[choice.chosen]!)}`,
  };
}
