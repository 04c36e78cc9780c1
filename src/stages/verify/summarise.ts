import type { Article } from '../../model/article.js';
import { inkLength } from '../../text/white-space.js';
import type { Assembled } from './assemble.js';

/** What each rule removed, by rule: how many blocks whole, how many characters without white space. */
export function summarise({ ledger, wholly }: Assembled): Article['removed'] {
  const byRule = new Map<string, Article['removed'][number]>();
  for (const { rule, reason, text, state = text } of ledger) {
    let entry = byRule.get(rule);
    if (entry === undefined) {
      entry = { rule, reason, blocks: 0, characters: 0 };
      byRule.set(rule, entry);
    }
    entry.characters += inkLength(state);
  }
  for (const rule of wholly.values()) {
    const entry = byRule.get(rule);
    if (entry !== undefined) entry.blocks++;
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
