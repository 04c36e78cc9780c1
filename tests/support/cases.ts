import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../src/model/article.js';
import type { SourceFile } from '../../src/model/input.js';
import type { CleanOptions } from '../../src/model/options.js';

const ROOT = fileURLToPath(new URL('../../fixtures/cases', import.meta.url));

/** What a person says of a fixture's page: checked apart from `expected.json`, which the program writes. */
export interface Labels {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly [field: string]: unknown;
}

/** A fixture: a folder with an input, what it shows, and what must come out. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly source: SourceFile;
  readonly why: string;
  /** Rules whose switching off must change the article. */
  readonly exercises: readonly string[];
  /** Rules that must leave the page alone, though it holds something that looks like what they take. */
  readonly nearMissOf: readonly string[];
  readonly options: CleanOptions;
  readonly must: Labels;
}

function readCase(name: string): Case {
  const folder = path.join(ROOT, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));
  if (input === undefined) throw new Error(`fixtures/cases/${name} has no input.*`);
  const {
    why,
    exercises,
    nearMissOf = [],
    options = {},
    must = {},
  } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const source = { path: input, relative: input, bytes: readFileSync(path.join(folder, input)) };
  return { name, folder, source, why, exercises, nearMissOf, options, must };
}

/** All fixtures, found on disk. */
export const CASES: readonly Case[] = readdirSync(ROOT).sort().map(readCase);

/** An outcome's fields by the names that labels use. */
export function labelled(outcome: Outcome): Record<string, unknown> {
  const { format, encoding } = outcome.input;
  if (outcome.status !== 'article') {
    const { status } = outcome;
    return { status, format, encoding, ...(status === 'rejected' ? { verdict: outcome.verdict } : {}) };
  }
  const { status, title, authors, editors, source, published, originalTitle, agency, account } = outcome;
  return {
    status,
    format,
    encoding,
    title,
    authors,
    editors,
    source,
    published,
    originalTitle,
    agency,
    account,
    hacked: outcome.quality.flags.includes('hacked'),
    suspects: [...new Set(outcome.suspects.map(({ phrase }) => phrase))],
    truncated: outcome.quality.flags.includes('truncated'),
    images: outcome.images.map((image) => image.url),
  };
}

/** What a switched-off rule must change: everything that a user reads. */
export function readable(outcome: Outcome): string {
  if (outcome.status !== 'article') return JSON.stringify(outcome);
  const { text, blocks, quality, suspects } = outcome;
  return JSON.stringify({
    ...labelled(outcome),
    subtitle: outcome.subtitle,
    text,
    blocks,
    quality,
    suspects,
  });
}
