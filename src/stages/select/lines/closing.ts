/**
 * Furniture that stands below an article, by the numbers of `measure-lines.ts`: disclaimers, recommendations, the foot
 * of the page, comments; and labels of comments, of related articles, of the foot.
 */
export const CLOSING: ReadonlySet<number> = new Set([1, 2, 4, 6, 7, 8, 10]);

/** The label of an advertisement: it says nothing of the lines around it. */
export const ADVERTISEMENT = 11;
