import { type Attested, attest } from './attest.js';
import { type Clues, GAP, type Gaps, gapsOf } from './clues.js';
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
  /** The blocks that have gaps: who writes over a word does so in all of a block. */
  readonly overwritten: string;
  /** All that the page says, in pieces of two to four characters, and what it says around the gaps. */
  readonly pieces: ReadonlySet<string>;
  readonly nearby: ReadonlySet<string>;
  readonly headline: Source;
  readonly body: Source;
  readonly peers: Source;
  readonly lexicon: Lexicon;
  readonly collocated: ReadonlyMap<string, Collocated>;
}

/** Characters of a page that are cut into pieces: a page that is longer says no more of its subject. */
const MAX_LENGTH = 50_000;
const PIECES = [2, 3, 4] as const;

function piecesOf(texts: readonly string[]): Set<string> {
  const text = texts.join('\n').slice(0, MAX_LENGTH);
  const pieces = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (const length of PIECES) pieces.add(text.slice(at, at + length));
  return pieces;
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
    overwritten: body.filter((text) => text.includes(GAP)).join('\n'),
    pieces: piecesOf([...headlines, ...body]),
    nearby: piecesOf(gaps.distinct.flatMap(({ before, after }) => [before, after])),
    neighbours: neighboursOf(gaps.all),
    headline: source(headlines),
    body: source(body),
    peers: source(peers),
    lexicon,
    collocated: collocate(gaps.distinct, lexicon),
  };
}
