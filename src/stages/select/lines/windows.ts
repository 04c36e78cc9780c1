/** Widths of the windows before and after a line. */
export const WINDOWS: readonly number[] = [4, 10, 30];
