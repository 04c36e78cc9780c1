/** What stands under a key of a record, or under keys within keys: `body`, `response.body`. */
export function recordValue(record: object, key: string): unknown {
  if (Object.hasOwn(record, key)) return (record as Record<string, unknown>)[key];
  let value: unknown = record;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
