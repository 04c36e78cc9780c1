/** Rows of cells as lines: the first column to the left, the others to the right, each as wide as its widest cell. */
export function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const cell = (text, i) => (i === 0 ? text.padEnd(widths[0]) : text.padStart(widths[i]));
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

const NONE = 'n/a';
const shown = (value, digits) => (value === null || value === undefined ? NONE : value.toFixed(digits));

const SPEED = ['', 'ms/page', 'least', 'most', 'cpu ms', 'MB/s', 'pages/s'];
const ACCURACY = ['', 'P', 'R', 'F1', 'title exact', 'letters', 'near', 'empty', 'threw', 'late'];

const speedCells = (row) =>
  row === null
    ? SPEED.slice(1).map(() => NONE)
    : [
        shown(row.ms, 2),
        shown(row.least, 2),
        shown(row.most, 2),
        shown(row.cpu, 2),
        shown(row.megabytesPerSecond, 1),
        shown(row.pagesPerSecond, 0),
      ];

function accuracyCells(row) {
  if (row === null) return ACCURACY.slice(1).map(() => NONE);
  const { precision, recall, f1, title, empty, threw, late } = row;
  const shares = [precision, recall, f1, title.exact, title.letters, title.near];
  return [...shares.map((value) => shown(value, 3)), ...[empty, threw, late].map(String)];
}

/** Lines of a table of speed; a row of null is one that cannot take such input. */
export const speedTable = (names, rows) =>
  table([SPEED, ...rows.map((row, i) => [names[i], ...speedCells(row)])]);

/** Lines of a table of accuracy; a row of null is one that cannot take such input. */
export const accuracyTable = (names, rows) =>
  table([ACCURACY, ...rows.map((row, i) => [names[i], ...accuracyCells(row)])]);
