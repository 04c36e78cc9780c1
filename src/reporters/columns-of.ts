import { columns } from '../text/wrap/columns.js';

/** Rows of cells as lines: the first column to the left, the others to the right, each as wide as its widest cell. */
export function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((most, row) => Math.max(most, columns(row[i] ?? '', false)), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(widths[i]! - columns(cell, false));
        return i === 0 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
