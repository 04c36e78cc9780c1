import type { Column } from './columns.js';

/** A value as the writer takes it. */
export type Cell = string | readonly string[] | boolean | bigint | number | null;

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value ?? null;
}

/** What stands in a column for a record. */
export function cellOf(record: unknown, { kind, path }: Column): Cell {
  const value = valueAt(record, path);
  if (value === null) return null;
  if (kind === 'json') return JSON.stringify(value);
  return kind === 'integer' ? BigInt(value as number) : (value as Cell);
}
