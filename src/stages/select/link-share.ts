import type { Block } from '../../model/page.js';

/** The share of a block's characters that are link text, 0 to 1. */
export function linkShare(block: Block): number {
  if (block.text.length === 0) return 0;
  let linked = 0;
  let end = 0;
  for (const span of block.spans) {
    if (span.tag !== 'a' || span.end <= end) continue;
    linked += span.end - Math.max(span.start, end);
    end = span.end;
  }
  return linked / block.text.length;
}
