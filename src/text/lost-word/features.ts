import type { Attested } from './attest.js';
import { borders } from './borders.js';
import type { Collocated } from './collocate.js';
import { surroundings } from './neighbours.js';
import type { Sources } from './sources.js';

const NONE: Attested = { both: 0, one: 0 };
const UNKNOWN: Collocated = { left: 0, right: 0, both: 0, any: 0, strings: 0 };
/** Characters that hold words together; a candidate that has one is seldom a word. */
const FUNCTION = /[的了是在和与及为将对被把从向以而也都就又再均已等这那其之所并或于至由到着过个们]/u;
const PAIR = 2;

/** How many of a word's collocations stand anywhere in the page: its subject is the page's. */
function topicOf(word: string, { body, headline, lexicon }: Sources): number {
  const strings = new Set([...(lexicon.following.get(word) ?? []), ...(lexicon.preceding.get(word) ?? [])]);
  let all = 4;
  let there = 0;
  for (const string of strings) {
    if (string.length < PAIR) continue;
    all++;
    if (body.text.includes(string) || headline.text.includes(string)) there++;
  }
  return there / all;
}

function lexiconFeatures(word: string, sources: Sources) {
  const { lexicon, collocated, gaps } = sources;
  const { left, right, both, any, strings } = collocated.get(word) ?? UNKNOWN;
  const listed = (lexicon.following.get(word)?.length ?? 0) + (lexicon.preceding.get(word)?.length ?? 0);
  const isWord = lexicon.words.has(word);
  const weight = (left + right) / 10;
  return {
    weight,
    root: Math.sqrt(weight),
    both: Math.log1p(both),
    strings: Math.log1p(strings),
    explained: any / gaps.distinct.length,
    perGap: weight / gaps.distinct.length,
    listed: Math.log1p(listed) / 4,
    density: weight / (listed / 10 + 2),
    isWord: +isWord,
    isString: +(!isWord && listed > 0),
    topic: topicOf(word, sources),
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
    bodyVariety: Math.log1p(inBody.variety),
    peerBoth: Math.log1p(peer.both),
    peerOne: Math.log1p(peer.one),
    peerKin: inPeers.kinship,
    peerVariety: Math.log1p(inPeers.variety),
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
  const ratio = isAbsent ? 0 : Math.log((rest + 1) / (gaps + 1));
  return {
    ...known,
    ...told,
    headAbsent: +(isHead && isAbsent),
    headPresent: +(isHead && !isAbsent),
    headWordAbsent: +(isHead && isAbsent && known.isWord === 1),
    bordersAbsent: isAbsent ? told.borders : 0,
    absent: +isAbsent,
    ratio,
    few: +(rest > 0 && rest <= gaps / 4),
    many: +(rest > gaps),
    hitsAbsent: isAbsent ? hits : 0,
    rootAbsent: isAbsent ? known.root : 0,
    hitsKnown: known.listed > 0 ? hits : 0,
    peerKnown: known.listed > 0 ? told.peerBoth + told.peerOne : 0,
    weightRatio: known.weight * ratio,
    pair: +(word.length === PAIR),
    single: +(word.length === 1),
    function: +FUNCTION.test(word),
  };
}
