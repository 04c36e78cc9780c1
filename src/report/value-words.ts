/** A value of a field as words: names of people with their roles, lists with commas, records by their keys. */
export function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  if ('name' in value && 'role' in value) return `${String(value.name)} (${String(value.role)})`;
  const told = Object.entries(value).filter(([, one]) => one !== null);
  return told.map(([key, one]) => (told.length === 1 ? '' : `${key} `) + valueWords(one)).join(', ');
}
