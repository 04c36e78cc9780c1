import type { Outcome } from '../../model/article.js';
import { toJson } from '../../text/to-json.js';
import type { OutputFormat } from './output-formats.js';

/** A record as JSON with a line end; empty in formats that are texts. */
export function serialiseRecord(record: Outcome, format: OutputFormat): string {
  // Rows of Parquet are made of lines, where they are gathered.
  if (format === 'ndjson' || format === 'parquet') return `${toJson(record)}\n`;
  return format === 'json' ? `${toJson(record, 2)}\n` : '';
}
