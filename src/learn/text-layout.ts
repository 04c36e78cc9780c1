import { endRules, startRules } from './end-rules.js';
import { lineRules } from './line-rules.js';
import { Repeats } from './repeats.js';
import type { LearnedLayout } from './rule.js';
import type { Sample } from './sample.js';
import { textLines } from './text-lines.js';

/** What the texts of a site say together: where their articles begin and end, and lines of the site's own between. */
export function textLayout(samples: readonly Sample[]): LearnedLayout {
  const repeats = new Repeats(samples);
  const { lines, patterns } = textLines(samples, repeats);
  const { rules: endAt, ends } = endRules(lines, patterns);
  const startAfter = startRules(lines, patterns, ends);
  const dropLines = lineRules(
    samples,
    repeats,
    (number, block) => samples[number]!.isKept[block] === true && block < ends[number]!,
  );
  return {
    id: 'text',
    pages: samples.length,
    body: [],
    remove: [],
    dropLines,
    startAfter,
    endAt,
    fields: [],
  };
}
