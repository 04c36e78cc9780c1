const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
const MAX_POINT = 0x10ffff;

/** A value that some CMS escaped for HTML where no HTML is read: `R&amp;D`, `Who&#8217;s`. */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= MAX_POINT ? String.fromCodePoint(point) : whole;
  });
}
