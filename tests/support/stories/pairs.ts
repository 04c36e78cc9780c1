import { drawOf } from '../hacked/draw.js';
import { makeStory } from '../hacked/story.js';
import { NEAR_MISSES } from './near-misses.js';
import { FAR_VARIANTS, type Paragraphs, VARIANTS } from './variants.js';

export type Expected = 'same' | 'far' | 'other';

/** Two texts, and whether they are one story. */
export interface Pair {
  readonly kind: string;
  readonly expected: Expected;
  readonly first: string;
  readonly second: string;
}

const LEAST_PARAGRAPHS = 4;

/** A story of four paragraphs or more; short ones are as frequent as long ones. */
function paragraphs(seed: number): Paragraphs {
  for (let at = seed * 1000; ; at++) {
    const draw = drawOf(at);
    const all = makeStory(draw).parts.flatMap((part) => ('text' in part ? [part.text] : []));
    const most = draw.count(LEAST_PARAGRAPHS, Math.max(LEAST_PARAGRAPHS, all.length));
    if (all.length >= LEAST_PARAGRAPHS) return all.slice(0, most);
  }
}

const textOf = (story: Paragraphs): string => story.join('\n\n');

/** One pair of each kind from a seed. */
export function makePairs(seed: number): Pair[] {
  const story = paragraphs(seed);
  const first = textOf(story);
  const same = Object.entries(VARIANTS).map(([kind, change]): Pair => {
    return { kind, expected: 'same', first, second: textOf(change(story, drawOf(seed))) };
  });
  const far = Object.entries(FAR_VARIANTS).map(([kind, change]): Pair => {
    return { kind, expected: 'far', first, second: textOf(change(story, drawOf(seed))) };
  });
  const other = Object.entries(NEAR_MISSES).map(([kind, make]): Pair => {
    const [one, two] = make(drawOf(seed + 0x10000));
    return { kind, expected: 'other', first: textOf(one), second: textOf(two) };
  });
  return [...same, ...far, ...other];
}
