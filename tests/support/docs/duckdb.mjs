// Stands in for DuckDB's command line, which Debian has no package of: the same SQL, run by the same engine.
// usage: duckdb -csv|-json -c SQL
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

// As DuckDB's own command line, it takes long options with one dash.
const args = process.argv.slice(2).map((arg) => (arg === '-csv' || arg === '-json' ? `-${arg}` : arg));
const { values } = parseArgs({
  args,
  options: { csv: { type: 'boolean' }, json: { type: 'boolean' }, command: { type: 'string', short: 'c' } },
});
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(values.command);
const SPECIAL = /[",\n]/;
const cell = (value) => {
  const text = value === null ? 'NULL' : String(value);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const rows = reader.getRowObjectsJson();
const names = reader.columnNames();
if (values.json) console.log(JSON.stringify(rows));
else if (names.length > 0 && reader.columnCount > 0)
  for (const row of [names, ...rows.map((one) => names.map((name) => one[name]))])
    console.log(row.map(cell).join(','));
