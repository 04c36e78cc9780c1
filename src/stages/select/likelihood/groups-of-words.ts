import { NAME_GROUPS } from './name-groups.js';

const GROUPS_OF = new Map<string, number>();
for (const [group, [, words]] of NAME_GROUPS.entries()) {
  for (const word of words.split(' ')) GROUPS_OF.set(word, (GROUPS_OF.get(word) ?? 0) | (1 << group));
}

/** The groups of `NAME_GROUPS` that words are in: a bit for each. */
export function groupsOfWords(words: readonly string[]): number {
  let groups = 0;
  for (const word of words) groups |= GROUPS_OF.get(word) ?? 0;
  return groups;
}
