import type { Block, Span } from '../model/page.js';

/** Spans come in order, but for those of joined and mended blocks. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  for (let i = 1; i < spans.length; i++)
    if (spans[i]!.start < spans[i - 1]!.start) return [...spans].sort((a, b) => a.start - b.start);
  return spans;
}

/** The share of a block's characters that are link text, 0 to 1; a link within a link counts once. */
export function linkShare(block: Block): number {
  const { spans, text } = block;
  if (text.length === 0 || spans.length === 0) return 0;
  let linked = 0;
  let end = 0;
  for (const span of inOrder(spans)) {
    if (span.tag !== 'a' || span.href === null || span.end <= end) continue;
    linked += span.end - Math.max(span.start, end);
    end = span.end;
  }
  return linked / text.length;
}
