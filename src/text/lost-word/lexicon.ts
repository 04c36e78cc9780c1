/** Which strings stand next to which in running text, learned from pairs. */
export interface Lexicon {
  /** Words that have a line of their own. */
  readonly words: ReadonlySet<string>;
  /** What follows a string, and what stands before it. */
  readonly following: ReadonlyMap<string, ReadonlySet<string>>;
  readonly preceding: ReadonlyMap<string, ReadonlySet<string>>;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const strings = map.get(key);
  if (strings === undefined) map.set(key, new Set([value]));
  else strings.add(value);
}

/** Reads lines `word|strings before it|strings behind it`. A pair that is written in one line holds for both of its strings. */
export function parseLexicon(text: string): Lexicon {
  const words = new Set<string>();
  const following = new Map<string, Set<string>>();
  const preceding = new Map<string, Set<string>>();
  const note = (left: string, right: string): void => {
    add(following, left, right);
    add(preceding, right, left);
  };
  for (const line of text.split('\n')) {
    const [word = '', lefts = '', rights = ''] = line.split('|');
    if (word === '') continue;
    words.add(word);
    for (const left of lefts.split(' ')) if (left !== '') note(left, word);
    for (const right of rights.split(' ')) if (right !== '') note(word, right);
  }
  return { words, following, preceding };
}
