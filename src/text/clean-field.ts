import { COMPOSABLE, CONTROL, traitsOf, ZERO_WIDTH } from './traits.js';

const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LONG_MARKS = /\p{M}{33,}/gu;
const SPACE_RUN = /\s+/gu;
const LOOSE_SPACE = /[^\S ]| {2}/;

/** A field's value, normalised: NFC, one space (a headline's may be ideographic), nothing that no reader sees. */
export function cleanField(value: string): string {
  return (traitsOf(value) & UNCLEAN) === 0 ? spaced(value) : spaced(composedField(value));
}

/** What a value may hold besides letters and spaces. */
const UNCLEAN = CONTROL | ZERO_WIDTH | COMPOSABLE;

function spaced(value: string): string {
  const isLoose = LOOSE_SPACE.test(value);
  return (isLoose ? value.replaceAll(SPACE_RUN, (run) => (run === '\u3000' ? run : ' ')) : value).trim();
}

function composedField(value: string): string {
  return (
    value
      // More marks on one letter than any script has: an attack on whoever sorts them.
      .replaceAll(LONG_MARKS, '')
      .normalize('NFC')
      .replaceAll(UNSEEN, '')
  );
}

/** The same for a value that may be missing; one that has nothing left is. */
export function cleanOrNull(value: string | null | undefined): string | null {
  return value == null ? null : cleanField(value) || null;
}

/** The same for a list, each value once. */
export function cleanList(values: readonly string[] | null | undefined): string[] {
  return [...new Set((values ?? []).map(cleanField))].filter((value) => value !== '');
}
