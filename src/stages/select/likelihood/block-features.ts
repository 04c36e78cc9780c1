import { boxFeatures } from './box-features.js';
import { FEATURE_NAMES } from './feature-names.js';
import { neighbourFeatures } from './neighbour-features.js';
import type { Outlook } from './outlook.js';
import { placeFeatures } from './place-features.js';
import { Table } from './table.js';
import { textFeatures } from './text-features.js';

/**
 * The features of each row of an outlook, in the order of `FEATURE_NAMES`.
 *
 * @param spare columns left free behind them, for the second look
 */
export function blockFeatures(outlook: Outlook, spare: number): Float64Array {
  const width = FEATURE_NAMES.length + spare;
  const table = new Table(outlook.rows.length, width);
  let isBelowTitle = false;
  for (let row = 0; row < outlook.rows.length; row++) {
    table.begin(row);
    isBelowTitle = textFeatures(table, outlook, row, isBelowTitle) || isBelowTitle;
    placeFeatures(table, outlook, row);
    boxFeatures(table, outlook, row);
    neighbourFeatures(table, outlook, row);
  }
  return table.data;
}
