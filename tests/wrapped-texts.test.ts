import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { type Convention, conventionOf, isSetSolid, makeWrapped } from './support/wrapped-texts.js';

/** Of so many texts, each in conventions of its own, how many come out to the letter; the figures stand in the names. */
const TEXTS = 400;

interface Result {
  readonly made: Convention;
  /** All of the text, to the space. */
  readonly isText: boolean;
  /** Its paragraphs too. */
  readonly isWhole: boolean;
}

function resultOf(seed: number): Result {
  const made = conventionOf(seed);
  const { input, paragraphs } = makeWrapped(made, seed);
  const outcome = cleanText(input, { profiles: [] });
  const blocks = outcome.status === 'article' ? outcome.blocks.map(({ text }) => text) : [];
  const seam = isSetSolid(made.language) ? '' : ' ';
  return {
    made,
    isText: blocks.join(seam) === paragraphs.join(seam),
    isWhole: blocks.join('\n') === paragraphs.join('\n'),
  };
}

const RESULTS = Array.from({ length: TEXTS }, (_, seed) => resultOf(seed));

const share = (list: readonly Result[], is: (one: Result) => boolean): number =>
  list.filter(is).length / list.length;

function holds(name: string, list: readonly Result[], least: { text: number; whole: number }): void {
  const text = share(list, ({ isText }) => isText);
  const whole = share(list, ({ isWhole }) => isWhole);
  it(`${name}: ${list.length}, text exact in ${text.toFixed(3)}, paragraphs too in ${whole.toFixed(3)}`, () => {
    expect(text).toBeGreaterThanOrEqual(least.text);
    expect(whole).toBeGreaterThanOrEqual(least.whole);
  });
}

const by = (key: keyof Convention, value: string): Result[] =>
  RESULTS.filter(({ made }) => made[key] === value);

describe('texts wrapped in many conventions', () => {
  holds('all', RESULTS, { text: 0.95, whole: 0.84 });
  for (const language of ['zh', 'ja', 'ko', 'en'] as const)
    holds(language, by('language', language), { text: 0.93, whole: 0.75 });
  holds('Han and Latin', by('language', 'mixed'), { text: 0.88, whole: 0.72 });
  holds('one run, spaces for line ends', by('mark', 'spaces'), { text: 0.87, whole: 0.68 });
  for (const told of ['indent', 'wide-indent', 'tab', 'blank'] as const)
    holds(`paragraphs by ${told}`, by('paragraphs', told), { text: 0.94, whole: 0.92 });
  // A last line that is full by chance tells nothing, and nothing is invented.
  holds('paragraphs by short last lines alone', by('paragraphs', 'short'), { text: 0.93, whole: 0.55 });
  for (const pages of ['dashes', 'numbers', 'named', 'heads', 'feeds'] as const)
    holds(`pages with ${pages}`, by('pages', pages), { text: 0.92, whole: 0.8 });
  holds(
    'hyphens',
    RESULTS.filter(({ made }) => made.hyphens),
    { text: 0.95, whole: 0.88 },
  );
});
