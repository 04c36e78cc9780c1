/** Furniture that stands below an article: disclaimers, recommendations, comments, the foot of the page. */
const CLOSES = new Uint8Array(16);
for (const kind of [1, 2, 4, 6, 7, 8, 10]) CLOSES[kind] = 1;

/** Is furniture of a kind, as lines are measured, such as stands below an article? */
export function closesArticle(furniture: number): boolean {
  return CLOSES[furniture] === 1;
}
