import type { Block, Container } from '../model/page.js';
import { showNoscriptImages } from './noscript-images.js';
import { indexSelectors, matchRows } from './selector.js';
import { type StyleRule, styleRules } from './style-rules.js';

/** How the reason of what a style rule hides begins. */
export const RULE_REASON = 'style rule';

const OWN_DISPLAY = /display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible/i;

type Row = { -readonly [K in keyof Container]: Container[K] };

/** Rows that hiding rules match and no showing rule does, with the reason. */
function hiddenRows(rules: readonly StyleRule[], rows: readonly Container[]): Map<number, string> {
  const shown = new Set<number>();
  const hidden = new Map<number, string>();
  const reasons = new Map<string, string>();
  for (const { selector, hides } of rules) if (hides !== null) reasons.set(selector, hides);
  const showing = rules.filter(({ hides }) => hides === null).map(({ selector }) => selector);
  for (const found of matchRows(indexSelectors([...new Set(showing)]), rows).values())
    for (const row of found) shown.add(row);
  for (const [selector, found] of matchRows(indexSelectors([...reasons.keys()]), rows))
    for (const row of found)
      if (!shown.has(row) && !OWN_DISPLAY.test(rows[row]!.attributes['style'] ?? ''))
        hidden.set(row, `${RULE_REASON} ${selector}: ${reasons.get(selector)}`);
  return hidden;
}

/**
 * What can be told of hiding only when the whole page is known: marks the containers that the page's style sheets
 * hide, and all within them; shows pictures that stand in for lazy ones. Gives the blocks with their spans told so.
 */
export function settleHiding(
  rows: Row[],
  blocks: readonly Block[],
  sheets: readonly string[],
): readonly Block[] {
  showNoscriptImages(rows, blocks);
  const rules = styleRules(sheets);
  if (!rules.some(({ hides }) => hides !== null)) return blocks;
  const hidden = hiddenRows(rules, rows);
  if (hidden.size === 0) return blocks;
  for (const [index, row] of rows.entries())
    row.hidden ??= rows[row.parent]?.hidden ?? hidden.get(index) ?? null;
  return blocks.map((block) => {
    if (block.spans.every((span) => span.hidden === rows[span.container]!.hidden)) return block;
    return {
      ...block,
      spans: block.spans.map((span) => ({ ...span, hidden: rows[span.container]!.hidden })),
    };
  });
}
