// Which blocks of a page its labelled body is made of.
import { tokensOf } from '../../build/text/overlap.js';

const SIZE = 3;
/** Places in the label where one block may stand; more say nothing. */
const MAX_PLACES = 6;
const MAX_SHORT_PLACES = 20;
const MIN_SHARE = 0.5;
/** What a short text counts for that may stand there by chance. */
const SHORT = 0.5;
const SLACK = 2;

function placesOfTriples(label) {
  const places = new Map();
  for (let i = 0; i + SIZE <= label.length; i++) {
    const key = label.slice(i, i + SIZE).join(' ');
    const known = places.get(key) ?? [];
    if (known.length < 40) known.push(i);
    places.set(key, known);
  }
  return places;
}

function shortPlaces(tokens, label) {
  const found = [];
  for (let at = 0; at + tokens.length <= label.length && found.length < MAX_SHORT_PLACES; at++) {
    if (tokens.every((token, k) => label[at + k] === token)) {
      found.push({ from: at, to: at + tokens.length, gain: tokens.length * SHORT });
    }
  }
  return found;
}

function longPlaces(tokens, places) {
  const shifts = new Map();
  let hits = 0;
  const last = tokens.length - SIZE;
  for (let i = 0; i <= last; i++) {
    const at = places.get(tokens.slice(i, i + SIZE).join(' '));
    if (at === undefined) continue;
    hits++;
    for (const place of at) shifts.set(place - i, (shifts.get(place - i) ?? 0) + 1);
  }
  if (hits / (last + 1) < MIN_SHARE) return [];
  return [...shifts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_PLACES)
    .filter(([, count]) => count >= 0.3 * hits)
    .map(([shift, count]) => ({
      from: Math.max(0, shift),
      to: Math.max(0, shift) + tokens.length,
      gain: count + 2,
    }));
}

/** The heaviest chain of places that rise with the blocks: Fenwick tree of the best chain up to each place. */
function heaviestChain(candidates, size) {
  const tree = new Array(size + 3).fill(null);
  const bestUpTo = (place) => {
    let best = null;
    for (let at = place; at > 0; at -= at & -at) {
      if (tree[at] !== null && (best === null || tree[at].sum > best.sum)) best = tree[at];
    }
    return best;
  };
  let best = null;
  for (const places of candidates) {
    const links = places.map((place) => {
      const before = bestUpTo(Math.min(size + 2, place.from + SLACK));
      return { ...place, sum: (before?.sum ?? 0) + place.gain, before };
    });
    for (const link of links) {
      if (best === null || link.sum > best.sum) best = link;
      for (let at = Math.max(1, Math.min(size + 2, link.to)); at < tree.length; at += at & -at) {
        if (tree[at] === null || tree[at].sum < link.sum) tree[at] = link;
      }
    }
  }
  return best;
}

/**
 * True for each block that the labelled body holds, in its order: a teaser that repeats the first sentence stands
 * elsewhere in the chain.
 */
export function blocksOfLabel(blocks, body) {
  const label = tokensOf(body);
  const places = placesOfTriples(label);
  const candidates = blocks.map(({ text }, block) => {
    const tokens = text === '' ? [] : tokensOf(text);
    if (tokens.length === 0) return [];
    const found = tokens.length < SIZE ? shortPlaces(tokens, label) : longPlaces(tokens, places);
    return found.map((place) => ({ ...place, block }));
  });
  const isIn = blocks.map(() => false);
  for (let link = heaviestChain(candidates, label.length); link !== null; link = link.before) {
    isIn[link.block] = true;
  }
  return isIn;
}
