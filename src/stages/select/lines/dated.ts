/** How a line is dated, as a number: 0 not at all; from a day on it may be that of an article. */
export const DATED = { WORD: 1, DAY: 2, HEADER: 3 } as const;
