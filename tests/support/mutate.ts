/** Damages the fixtures' inputs, in their bytes and in their structure, from seeds: what must be survived. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Draw, drawOf } from './hacked/draw.js';
import { BYTES, encoded } from './mutate/bytes.js';
import { FRONT_MATTER } from './mutate/front-matter.js';
import { MARKUP } from './mutate/markup.js';
import type { Mutation } from './mutate/mutation.js';
import { SPAM } from './mutate/spam.js';
import { STATE } from './mutate/state.js';
import { TEXT } from './mutate/text.js';

/** A damaged input, and how it is cleaned. */
export interface Mutant {
  readonly seed: number;
  /** The fixture that it was made of. */
  readonly base: string;
  /** What was done to it, in order. */
  readonly steps: readonly string[];
  readonly bytes: Uint8Array;
  readonly options: { readonly as?: string; readonly encoding?: string; readonly url?: string };
  readonly origin: { readonly url?: string; readonly crawled?: string; readonly charset?: string };
}

interface Base {
  readonly name: string;
  readonly bytes: Buffer;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const SITES = fileURLToPath(new URL('../../src/sites', import.meta.url));
const INPUT = /(?:^|\/)(?:input\.\w+|inbox\/.+)$/;
const PROFILE = /\.json$/;

const read = (name: string): Base => ({ name, bytes: readFileSync(path.join(FIXTURES, name)) });

const BASES: readonly Base[] = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(FIXTURES, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  .filter((name) => INPUT.test(name))
  .sort()
  .map(read);

const HOSTS = readdirSync(SITES)
  .sort()
  .map((file) => file.replace(PROFILE, ''));

/** Larger ones say nothing more and take their time. */
const MOST_CHARACTERS = 1_000_000;

const FORMATS = ['front-matter', 'page', 'fragment', 'dump', 'preview', 'markdown'];
const LABELS = [
  'utf-8',
  'gb18030',
  'gbk',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'euc-kr',
];

const KINDS: readonly (readonly Mutation[])[] = [
  MARKUP,
  MARKUP,
  MARKUP,
  TEXT,
  TEXT,
  TEXT,
  STATE,
  FRONT_MATTER,
  SPAM,
];

/** As good as it can be read without the program's own means. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const url = (draw: Draw): string =>
  `https://${draw.one(['', 'www.', 'news.'])}${draw.one(HOSTS)}/${draw.one(['2024/02/25/1.html', 'a', '', 'gn/2024-02-25/c1.shtml?a=%zz#b'])}`;

function optionsOf(draw: Draw): Mutant['options'] {
  return {
    ...(draw.chance(0.1) ? { as: draw.one(FORMATS) } : {}),
    ...(draw.chance(0.03) ? { encoding: draw.one(LABELS) } : {}),
    ...(draw.chance(0.15) ? { url: url(draw) } : {}),
  };
}

function originOf(draw: Draw): Mutant['origin'] {
  return {
    ...(draw.chance(0.05) ? { url: draw.one([url(draw), 'http://[', 'javascript:x']) } : {}),
    ...(draw.chance(0.05) ? { crawled: draw.one(['2026-01-02T03:04:05Z', 'yesterday', '']) } : {}),
    ...(draw.chance(0.05) ? { charset: draw.one([...LABELS, 'no-such', '']) } : {}),
  };
}

/** The damaged input of a seed: always the same one. */
export function mutantOf(seed: number): Mutant {
  const draw = drawOf(seed);
  // Numbers of neighbouring seeds are alike at first.
  draw.next();
  const base = draw.one(BASES);
  const means = { draw, other: () => textOf(draw.one(BASES).bytes) };
  const steps: string[] = [];
  let text = textOf(base.bytes);
  for (let left = draw.one([0, 1, 1, 1, 2, 2, 3, 4, 6]); left > 0; left--) {
    const [name, mutate] = draw.one(draw.one(KINDS));
    text = mutate(text, means).slice(0, MOST_CHARACTERS);
    steps.push(name);
  }
  const [encoding, whole] = encoded(text, draw);
  if (encoding !== 'utf-8') steps.push(`written in ${encoding}`);
  let bytes = whole;
  for (let left = steps.length === 0 ? 1 : draw.one([0, 0, 0, 1, 2]); left > 0; left--) {
    const [name, mutate] = draw.one(BYTES);
    bytes = mutate(bytes, draw);
    steps.push(name);
  }
  return { seed, base: base.name, steps, bytes, options: optionsOf(draw), origin: originOf(draw) };
}
