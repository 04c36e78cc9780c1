import type { Attested } from './attest.js';
import type { Sources } from './sources.js';

const HAN_RUN = /\p{Script=Han}+/gu;
const WORD = /^\p{Script=Han}{2,4}$/u;
/** Nothing that ends or begins so is a word. */
const TORN = /^[的了着们]|[的着]$/u;
const PAIR = 2;
/** Candidates that are weighed; the rest has hardly anything that speaks for it. */
const MAX_CANDIDATES = 120;

/** All pairs of Han characters that stand side by side in a text. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN))
    for (let at = 0; at + PAIR <= run.length; at++) pairs.add(run.slice(at, at + PAIR));
  return pairs;
}

/** A rough measure of what speaks for a word: enough to leave out those that nothing speaks for. */
function promise(word: string, { headline, body, peers, collocated }: Sources): number {
  const sum = (one: Attested | undefined): number => (one === undefined ? 0 : 3 * one.both + one.one);
  const { left = 0, right = 0, both = 0 } = collocated.get(word) ?? {};
  const texts =
    3 * sum(headline.attested.get(word)) + 2 * (sum(body.attested.get(word)) + sum(peers.attested.get(word)));
  return left + right + 3 * both + texts + (headline.text.includes(word) ? 4 : 0);
}

/** The words that may have stood in the gaps: those that stand between or beside the same neighbours somewhere, and those of the headline. */
export function candidates(sources: Sources): string[] {
  const { headline, body, peers, collocated } = sources;
  const words = new Set([...collocated.keys(), ...pairsOf(headline.text)]);
  for (const { attested } of [headline, body, peers]) for (const word of attested.keys()) words.add(word);
  const ranked = [...words]
    .filter((word) => WORD.test(word) && !TORN.test(word))
    .map((word) => [word, promise(word, sources)] as const);
  ranked.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.slice(0, MAX_CANDIDATES).map(([word]) => word);
}
