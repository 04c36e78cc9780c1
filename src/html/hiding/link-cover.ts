import type { Span } from '../../model/page.js';

/** How far links cover the inline elements of one block, whose spans are in order of where they begin. */
export class LinkCover {
  readonly #spans: readonly Span[];
  readonly #isLink: (span: Span) => boolean;
  readonly #placeOf = new Map<number, number>();
  /** How far the links reach that come before each span. */
  readonly #reached: Uint32Array;

  constructor(spans: readonly Span[], isLink: (span: Span) => boolean) {
    this.#spans = spans;
    this.#isLink = isLink;
    this.#reached = new Uint32Array(spans.length);
    let reached = 0;
    for (const [place, span] of spans.entries()) {
      this.#reached[place] = reached;
      if (!this.#placeOf.has(span.container)) this.#placeOf.set(span.container, place);
      if (isLink(span)) reached = Math.max(reached, span.end);
    }
  }

  /** The span of an element, and how many of its characters are link text; what stands within a link is one with it. */
  of(row: number): { readonly span: Span; readonly linked: number } | null {
    const place = this.#placeOf.get(row);
    if (place === undefined) return null;
    const span = this.#spans[place]!;
    let reached = Math.max(span.start, this.#reached[place]!);
    let linked = Math.min(reached, span.end) - span.start;
    for (let next = place; next < this.#spans.length && reached < span.end; next++) {
      const one = this.#spans[next]!;
      if (one.start >= span.end) break;
      if (!this.#isLink(one) || one.end <= reached) continue;
      linked += Math.min(one.end, span.end) - Math.max(one.start, reached);
      reached = one.end;
    }
    return { span, linked };
  }
}
