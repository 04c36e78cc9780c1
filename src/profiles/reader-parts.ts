import type { Reader } from '../model/profile.js';

interface ReaderParts {
  readonly select: string;
  readonly attribute: string | null;
  /** Its first group is the value. */
  readonly match: string | null;
}

/** A field's reader in one shape, however the profile spells it. */
export function readerParts(reader: Reader): ReaderParts {
  if (typeof reader === 'string') return { select: reader, attribute: null, match: null };
  if (Array.isArray(reader)) return { select: reader[0], attribute: reader[1], match: null };
  return { select: reader.select, attribute: reader.attribute ?? null, match: reader.match ?? null };
}
