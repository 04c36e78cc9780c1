import { readFileSync } from 'node:fs';
import { type Lexicon, parseLexicon } from '../../text/lost-word/lexicon.js';

const FILE = new URL('../../lexicon/collocations.txt', import.meta.url);

let lexicon: Lexicon | undefined;

/** The lexicon that ships with the package, read when it is first asked for and kept. */
export function readLexicon(): Lexicon {
  lexicon ??= parseLexicon(readFileSync(FILE, 'utf8'));
  return lexicon;
}
