/** A record, or an expectation of one, as JSON holds it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key's value, of the record itself: `constructor` is a key like any other. */
export function own(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** With a key `schema` an expectation is a whole record; else it pins the keys that it has. */
export function isWhole(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'schema');
}
