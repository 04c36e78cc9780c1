import type { Block, Mended, Span } from '../../model/page.js';

/** What lies in one piece of a text, in places of that piece. */
interface Piece {
  readonly spans: Span[];
  readonly mended: Mended[];
}

/** Spans in order of where they begin, cut at every stop; each is looked at in the pieces that it reaches into alone. */
function* spansOf(spans: readonly Span[], stops: readonly number[]): Generator<Span[]> {
  let next = 0;
  let open: Span[] = [];
  for (let piece = 0; piece + 1 < stops.length; piece++) {
    const [start, end] = [stops[piece]!, stops[piece + 1]!];
    while (next < spans.length && spans[next]!.start < end) open.push(spans[next++]!);
    open = open.filter((span) => span.end > start);
    yield open.map((span) => ({
      ...span,
      start: Math.max(start, span.start) - start,
      end: Math.min(end, span.end) - start,
    }));
  }
}

function piecesOf({ spans, mended, text }: Block, stops: readonly number[]): Piece[] {
  let next = 0;
  return Array.from(spansOf(spans, stops), (own, piece) => {
    const [start, end] = [stops[piece]!, stops[piece + 1]!];
    const edits: Mended[] = [];
    for (; next < mended.length; next++) {
      const edit = mended[next]!;
      if (edit.at >= end && end < text.length) break;
      edits.push({ ...edit, at: edit.at - start });
    }
    return { spans: own, mended: edits };
  });
}

/**
 * A block in pieces, each with its own spans and with what was mended in it.
 *
 * @param offsets where it is divided, in any order; what is no place within the text divides nothing
 */
export function splitBlock(block: Block, offsets: readonly number[]): Block[] {
  const { length } = block.text;
  const inner = [...new Set(offsets)].filter((at) => at > 0 && at < length).sort((a, b) => a - b);
  if (inner.length === 0) return [block];
  const stops = [0, ...inner, length];
  return piecesOf(block, stops).map((own, piece) => ({
    ...block,
    ...own,
    text: block.text.slice(stops[piece], stops[piece + 1]),
    isAfterGap: piece > 0 || block.isAfterGap,
  }));
}
