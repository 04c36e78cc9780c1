/** Lines looked at around each: distances. */
export const NEIGHBOURS: readonly number[] = [-2, -1, 1, 2];
