const TAGS = new Map(
  Object.entries({ p: 1, div: 2, li: 3, h1: 4, h2: 5, h3: 6, h4: 7, h5: 7, h6: 7, td: 8, th: 8 }).concat(
    Object.entries({ figcaption: 9, blockquote: 10, section: 11, article: 12, pre: 13, button: 14 }),
    Object.entries({ label: 14, option: 14, dt: 15, dd: 15, header: 16, footer: 17, aside: 18, body: 19 }),
  ),
);

/** A number for each kind of element that text stands in, 0 for others. */
export function tagNumber(tag: string): number {
  return TAGS.get(tag) ?? 0;
}
