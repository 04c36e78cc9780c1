/** How a value of a record is kept. */
export type ColumnKind = 'text' | 'texts' | 'boolean' | 'integer' | 'number' | 'json';

/** A column, and the keys that lead to its value in a record. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly path: readonly string[];
}

const column = (kind: ColumnKind, name: string, ...path: readonly string[]): Column => ({
  name,
  kind,
  path: path.length === 0 ? [name] : path,
});

/**
 * All columns of a record, whatever its status; what it does not have is null. Together they hold all of it: a value
 * that a table can search is a column, the rest is JSON.
 */
export const COLUMNS: readonly Column[] = [
  column('integer', 'schema'),
  column('text', 'status'),
  column('text', 'path', 'input', 'path'),
  column('text', 'url', 'input', 'url'),
  column('text', 'title'),
  column('text', 'subtitle'),
  column('text', 'original_title', 'originalTitle'),
  column('texts', 'authors'),
  column('texts', 'editors'),
  column('text', 'source'),
  column('text', 'agency'),
  column('text', 'site'),
  column('text', 'account'),
  column('text', 'published'),
  column('text', 'modified'),
  column('text', 'crawled'),
  column('text', 'language'),
  column('texts', 'categories'),
  column('texts', 'keywords'),
  column('text', 'lead'),
  column('text', 'text'),
  column('boolean', 'complete', 'quality', 'complete'),
  column('number', 'score', 'quality', 'score'),
  column('texts', 'flags', 'quality', 'flags'),
  column('text', 'format', 'input', 'format'),
  column('text', 'encoding', 'input', 'encoding'),
  column('integer', 'bytes', 'input', 'bytes'),
  column('text', 'sha256', 'input', 'sha256'),
  column('text', 'text_sha256', 'fingerprint', 'text'),
  column('text', 'near', 'fingerprint', 'near'),
  column('text', 'duplicate_of', 'duplicateOf'),
  column('text', 'next'),
  column('text', 'verdict'),
  column('text', 'stage'),
  column('text', 'cause'),
  column('text', 'message'),
  column('json', 'people'),
  column('json', 'dateline'),
  column('json', 'blocks'),
  column('json', 'images'),
  column('json', 'links'),
  column('json', 'evidence'),
  column('json', 'suspects'),
  column('json', 'removed'),
  column('json', 'ledger'),
];
