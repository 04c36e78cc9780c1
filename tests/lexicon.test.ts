import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const at = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));
const TEXT = readFileSync(at('src/lexicon/collocations.txt'), 'utf8');
const LINES = TEXT.trimEnd().split('\n');
const WORD = /^\p{Script=Han}{2,4}$/u;
const STRING = /^\p{Script=Han}{1,4}$/u;
/** Strings on one side of a word: fewer would say too little of it, more are not looked through by eye. */
const [LEAST, MOST] = [4, 60];

describe('the lexicon of collocations', () => {
  it('has a line for each word, sorted, each once', () => {
    expect(TEXT.endsWith('\n')).toBe(true);
    const words = LINES.map((line) => line.split('|')[0]!);
    expect(words).toEqual([...new Set(words)].sort());
    expect(words.length).toBeGreaterThan(1500);
  });

  it('has on each line a word, strings before it and strings behind it', () => {
    const broken = LINES.filter((line) => {
      const [word = '', ...sides] = line.split('|');
      const lists = sides.map((side) => side.split(' '));
      const areLists = lists.every(
        (list) =>
          list.length >= LEAST &&
          list.length <= MOST &&
          new Set(list).size === list.length &&
          list.every((string) => STRING.test(string) && !string.includes(word)),
      );
      return !(WORD.test(word) && lists.length === 2 && areLists);
    });
    expect(broken).toEqual([]);
  });

  it('is what the build ships', () => {
    expect(readFileSync(at('dist/lexicon/collocations.txt'), 'utf8')).toBe(TEXT);
    const { files } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { files: string[] };
    expect(files).toContain('dist');
  });
});
