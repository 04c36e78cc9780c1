// Puts the lexicon of collocations into order: one line a word, sorted, what two lines say of one word in one line.
// usage: npm run lexicon [-- FILE...]     files of further lines, `word|strings before it|strings behind it`
// A string of other than one to four Han characters, and one that has the word itself in it, is left out and named.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TARGET = fileURLToPath(new URL('../src/lexicon/collocations.txt', import.meta.url));
const WORD = /^\p{Script=Han}{2,4}$/u;
const STRING = /^\p{Script=Han}{1,4}$/u;
const SPACE = /\s+/;
/** Fewer strings on a side say too little of a word. */
const LEAST = 4;

const words = new Map();
const refused = [];
for (const file of [TARGET, ...process.argv.slice(2)])
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const [word = '', ...sides] = line.split('|').map((part) => part.trim());
    if (!WORD.test(word) || sides.length !== 2) {
      refused.push(line);
      continue;
    }
    const own = words.get(word) ?? [new Set(), new Set()];
    words.set(word, own);
    for (const [i, side] of sides.entries())
      for (const string of side.split(SPACE).filter((one) => one !== ''))
        if (STRING.test(string) && !string.includes(word)) own[i].add(string);
        else refused.push(`${word}: ${string}`);
  }
const lines = [...words]
  .filter(([, sides]) => sides.every(({ size }) => size >= LEAST))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, sides]) => [word, ...sides.map((side) => [...side].join(' '))].join('|'));
writeFileSync(TARGET, `${lines.join('\n')}\n`);
for (const one of refused) console.log(`left out: ${one}`);
console.log(`${lines.length} words`);
