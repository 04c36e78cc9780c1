import type { MimeNode } from '@zone-eu/mailsplit';

const NAMES_AND_VALUES = /;\s{0,100}([\w-]{1,40})\s{0,10}=\s{0,10}(?:"([^"]{0,1000})"|([^\s";]{0,1000}))/g;
const FOLD = /\r?\n[ \t]{0,100}/g;
const BRACKETS = /^<([^>]*)>$/;

/** The value of a header field of a part, or of a parameter within it, brackets taken off; empty where there is none. */
export function mhtmlField(node: InstanceType<typeof MimeNode>, field: string, parameter?: string): string {
  const value = node.headers ? node.headers.getFirst(field).replace(FOLD, ' ').trim() : '';
  if (parameter === undefined) return withoutBrackets(value);
  for (const [, name = '', quoted, bare] of value.matchAll(NAMES_AND_VALUES))
    if (name.toLowerCase() === parameter) return withoutBrackets((quoted ?? bare ?? '').trim());
  return '';
}

const withoutBrackets = (value: string): string => BRACKETS.exec(value)?.[1] ?? value;
