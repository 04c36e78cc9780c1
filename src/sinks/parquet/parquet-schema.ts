import type { ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnKind } from './columns.js';

type SchemaElement = ParquetWriter['schema'][number];

/** JSON is text here: readers differ in what they make of Parquet's own type for it. */
const TYPES: Readonly<Record<Exclude<ColumnKind, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
};

function elementsOf({ name, kind }: Column): SchemaElement[] {
  if (kind !== 'texts') return [{ name, ...TYPES[kind], repetition_type: 'OPTIONAL' }];
  // The three levels that the format asks for.
  return [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TYPES.text, repetition_type: 'REQUIRED' },
  ];
}

/** Columns as the head of a Parquet file says them. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}
