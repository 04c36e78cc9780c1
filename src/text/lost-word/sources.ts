import { type Attested, attest } from './attest.js';
import { type Clues, type Gaps, gapsOf } from './clues.js';
import { type Collocated, collocate } from './collocate.js';
import type { Lexicon } from './lexicon.js';
import { type Neighbours, neighboursOf } from './neighbours.js';

/** A text that words are looked for in, and the words that stand in it where the gaps' neighbours do. */
export interface Source {
  readonly text: string;
  readonly attested: ReadonlyMap<string, Attested>;
}

/** All that is asked of a candidate. */
export interface Sources {
  readonly gaps: Gaps;
  readonly neighbours: Neighbours;
  readonly headline: Source;
  readonly body: Source;
  readonly peers: Source;
  readonly lexicon: Lexicon;
  readonly collocated: ReadonlyMap<string, Collocated>;
}

/** Looks for the neighbours of the gaps in all texts and in the lexicon, once for all candidates. */
export function sourcesOf({ headlines, body, peers }: Clues, lexicon: Lexicon): Sources {
  const gaps = gapsOf([...headlines, ...body]);
  const source = (texts: readonly string[]): Source => {
    const text = texts.join('\n');
    return { text, attested: attest(text, gaps.distinct) };
  };
  return {
    gaps,
    neighbours: neighboursOf(gaps.distinct),
    headline: source(headlines),
    body: source(body),
    peers: source(peers),
    lexicon,
    collocated: collocate(gaps.distinct, lexicon),
  };
}
