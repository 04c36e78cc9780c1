import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import { type Convention, conventionOf, isSetSolid, makeWrapped } from './support/wrapped-texts.js';

const TEXTS = 400;

interface Result {
  readonly made: Convention;
  readonly seed: number;
  readonly isText: boolean;
  readonly areParagraphs: boolean;
}

function resultOf(seed: number): Result {
  const made = conventionOf(seed);
  const { input, paragraphs } = makeWrapped(made, seed);
  const outcome = cleanText(input, { profiles: [] });
  const blocks = outcome.status === 'article' ? outcome.blocks.map(({ text }) => text) : [];
  const seam = isSetSolid(made.language) ? '' : ' ';
  const isText = blocks.join(seam) === paragraphs.join(seam);
  const areParagraphs = blocks.join('\n') === paragraphs.join('\n');
  if (process.env['SHOW'] && !areParagraphs) {
    const [g, w] = [blocks.join('¶'), paragraphs.join('¶')];
    let i = 0;
    while (g[i] === w[i]) i++;
    console.log(
      `#${seed} ${made.language} ${made.paragraphs} ${made.breaks} ${made.mark} ${made.pages} ${made.hyphens ? 'hyph ' : ''}${made.headings ? 'head ' : ''}${made.width} site=${made.site} text=${isText} ${outcome.status === 'article' ? outcome.evidence['format'] : 'none'}\n   GOT  ${g.slice(Math.max(0, i - 20), i + 30)}\n   WANT ${w.slice(Math.max(0, i - 20), i + 30)}`,
    );
  }
  return { made, seed, isText, areParagraphs };
}

const RESULTS = Array.from({ length: TEXTS }, (_, seed) => resultOf(seed));

const share = (list: readonly Result[], is: (one: Result) => boolean): number =>
  list.length === 0 ? 1 : list.filter(is).length / list.length;

const groups = (key: keyof Convention): [string, Result[]][] => {
  const found = new Map<string, Result[]>();
  for (const one of RESULTS) {
    const name = String(one.made[key]);
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return [...found];
};

describe('texts wrapped in many conventions', () => {
  for (const key of [
    'language',
    'mark',
    'paragraphs',
    'breaks',
    'pages',
    'site',
    'hyphens',
    'headings',
  ] as const) {
    for (const [name, list] of groups(key)) {
      const text = share(list, ({ isText }) => isText);
      const paragraphs = share(list, ({ areParagraphs }) => areParagraphs);
      it(`${key} ${name}: of ${list.length} texts ${text.toFixed(3)} are exact, ${paragraphs.toFixed(3)} in their paragraphs too`, () => {
        expect(text).toBeGreaterThanOrEqual(0.5);
      });
    }
  }
});
