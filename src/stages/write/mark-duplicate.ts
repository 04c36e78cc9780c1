import { toJson } from '../../text/to-json.js';
import type { OutputFormat } from './output-formats.js';

/** The key as `serialise` writes it: within a string of JSON its quotes would be escaped, so it is found nowhere else. */
const KEYS = { ndjson: '"duplicateOf":', parquet: '"duplicateOf":', json: '"duplicateOf": ' } as const;
const UNKNOWN = 'null';

/**
 * Says in an article that is written already which one it is a near-duplicate of, without reading all of it again.
 * Texts and Markdown have no place for that, and stay as they are; so does what is no article, or says it already.
 *
 * @param path `input.path` of the one that was kept
 */
export function markDuplicate(data: string, format: OutputFormat, path: string): string {
  if (format === 'text' || format === 'markdown') return data;
  const key = KEYS[format];
  const at = data.indexOf(key + UNKNOWN);
  if (at < 0) return data;
  const value = at + key.length;
  return data.slice(0, value) + toJson(path) + data.slice(value + UNKNOWN.length);
}
