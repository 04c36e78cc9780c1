import type { OptionDefinition } from './definition.js';

/** An option taken apart, as scripts and pages made of definitions need it. */
export interface OptionWords {
  /** `-o`, or `null`. */
  readonly short: string | null;
  /** `--out`. */
  readonly long: string;
  /** What its value is called: `path` of `--out <path>`; `null` for one that takes none. */
  readonly value: string | null;
}

const PARTS = /^(?:(-\w), )?(--[a-z][a-z\d-]*)(?: <([^>]+)>)?$/;

/** @throws Error where the flags are not spelt as all others are */
export function optionWords({ flags }: OptionDefinition): OptionWords {
  const [, short, long, value] = PARTS.exec(flags) ?? [];
  if (long === undefined) throw new Error(`${flags}: no option; -o, --out <path> is one`);
  return { short: short ?? null, long, value: value ?? null };
}

/** `-o` and `--out`. */
export function spellings({ short, long }: OptionWords): string[] {
  return short === null ? [long] : [short, long];
}
