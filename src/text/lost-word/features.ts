import type { Attested } from './attest.js';
import { borders } from './borders.js';
import type { Collocated } from './collocate.js';
import type { Lexicon } from './lexicon.js';
import { surroundings } from './neighbours.js';
import type { Sources } from './sources.js';

const NONE: Attested = { both: 0, one: 0 };
const UNKNOWN: Collocated = { left: 0, right: 0, both: 0, any: 0, strings: 0 };
const PAIR = 2;

/** How many of a word's collocations stand anywhere in the page, and how much those say that stand near the gaps. */
function companyOf(word: string, { pieces, nearby, lexicon }: Sources): { topic: number; near: number } {
  const { words, following, preceding } = lexicon;
  let [all, there, near] = [4, 0, 0];
  for (const string of new Set([...(following.get(word) ?? []), ...(preceding.get(word) ?? [])])) {
    if (string.length < PAIR) continue;
    all++;
    if (!pieces.has(string)) continue;
    there++;
    if (nearby.has(string)) near += Math.log(words.size / (listed(string, lexicon) + 3));
  }
  return { topic: there / all, near: Math.log1p(near) };
}

/** How many strings the lexicon has beside one. */
const listed = (string: string, { following, preceding }: Lexicon): number =>
  (following.get(string)?.size ?? 0) + (preceding.get(string)?.size ?? 0);

function lexiconFeatures(word: string, sources: Sources) {
  const { lexicon, collocated, gaps } = sources;
  const { left, right, both, any, strings } = collocated.get(word) ?? UNKNOWN;
  const beside = listed(word, lexicon);
  const isWord = lexicon.words.has(word);
  const weight = (left + right) / 10;
  return {
    weight,
    root: Math.sqrt(weight),
    both: Math.log1p(both),
    strings: Math.log1p(strings),
    explained: any / gaps.distinct.length,
    perGap: weight / gaps.distinct.length,
    listed: Math.log1p(beside) / 4,
    density: weight / (beside / 10 + 2),
    isWord: +isWord,
    ...companyOf(word, sources),
  };
}

function textFeatures(word: string, sources: Sources) {
  const { headline, body, peers, neighbours } = sources;
  const head = headline.attested.get(word) ?? NONE;
  const own = body.attested.get(word) ?? NONE;
  const peer = peers.attested.get(word) ?? NONE;
  const isHead = headline.text.includes(word);
  const inHead = surroundings(headline.text, word, neighbours);
  const inBody = surroundings(body.text, word, neighbours);
  const inPeers = surroundings(peers.text, word, neighbours);
  return {
    headBoth: Math.log1p(head.both),
    headOne: Math.log1p(head.one),
    headKin: inHead.kinship,
    borders: isHead ? borders(headline.text, word, body.text) : 0,
    bodyBoth: Math.log1p(own.both),
    bodyOne: Math.log1p(own.one),
    bodyKin: inBody.kinship,
    peerBoth: Math.log1p(peer.both),
    peerOne: Math.log1p(peer.one),
    peerKin: inPeers.kinship,
    peerPlaces: Math.log1p(inPeers.places),
    hits: Math.log1p(head.one + own.one + head.both + own.both),
    rest: inBody.places,
    isHead,
  };
}

/**
 * What speaks for a word and against it, in numbers. A word that was written over throughout is hardly left in the
 * body: what the headline names and the body never says is likelier lost than what both say.
 */
export function featuresOf(word: string, sources: Sources): Readonly<Record<string, number>> {
  const known = lexiconFeatures(word, sources);
  const { rest, isHead, hits, ...told } = textFeatures(word, sources);
  const gaps = sources.gaps.count;
  const isAbsent = rest === 0;
  const isFew = rest > 0 && rest <= Math.max(1, gaps / 3);
  const ratio = isAbsent ? 0 : Math.log((rest + 1) / (gaps + 1));
  return {
    ...known,
    ...told,
    headAbsent: +(isHead && isAbsent),
    headFew: +(isHead && isFew),
    headKinAbsent: isAbsent ? told.headKin : 0,
    headPresent: +(isHead && !isAbsent),
    headWordAbsent: +(isHead && isAbsent && known.isWord === 1),
    bordersAbsent: isAbsent ? told.borders : 0,
    absent: +isAbsent,
    together: +(!isAbsent && sources.overwritten.includes(word)),
    ratio,
    many: +(rest > gaps),
    hitsAbsent: isAbsent ? hits : 0,
    rootAbsent: isAbsent ? known.root : 0,
    hitsKnown: known.listed > 0 ? hits : 0,
    peerKnown: known.listed > 0 ? told.peerBoth + told.peerOne : 0,
    pair: +(word.length === PAIR),
  };
}
