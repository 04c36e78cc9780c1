import type { Article } from '../../model/article.js';
import { inkLength } from '../../text/white-space.js';
import type { Assembled } from './assemble.js';

/** What each rule removed, by rule: how many blocks whole, how many characters without white space. */
export function summarise({ ledger, wholly }: Assembled): Article['removed'] {
  const byRule = new Map<string, Article['removed'][number]>();
  for (const { rule, reason, text, state = text } of ledger) {
    const entry = byRule.get(rule) ?? { rule, reason, blocks: 0, characters: 0 };
    entry.characters += inkLength(state);
    byRule.set(rule, entry);
  }
  for (const rule of wholly.values()) {
    const entry = byRule.get(rule);
    if (entry !== undefined) entry.blocks++;
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
