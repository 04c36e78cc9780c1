import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { FLAGS } from '../model/article.js';
import { FORMATS } from '../model/input.js';
import { REPORTERS } from '../reporters/check/names.js';
import { readText } from '../stages/collect/read-text.js';
import { OUTPUT_FORMATS } from '../stages/write/output-formats.js';
import { firstIssue } from '../text/first-issue.js';
import { parseJson } from '../text/parse-json.js';
import { UsageError } from './console.js';

/** The file that is read where no other is named. */
export const DEFAULT_CONFIG = 'inkwash.json';

const text = z.string().min(1);

/** What a configuration file may hold: options by their long names. */
const ConfigSchema = z
  .strictObject({
    all: z.boolean(),
    as: z.enum(FORMATS as [string, ...string[]]),
    base: text,
    dedupe: z.enum(['flag', 'drop']),
    encoding: text,
    errors: text,
    'files-from': text,
    'html-key': z.array(text),
    'fail-on': z.array(z.enum(FLAGS)),
    fields: z.array(text),
    format: z.enum(OUTPUT_FORMATS),
    jobs: z.int().min(1),
    ledger: z.boolean(),
    'max-bytes': z.number().positive(),
    'max-depth': z.int().min(1),
    'max-memory': z.number().positive(),
    'max-seconds': z.number().positive(),
    'min-quality': z.number().min(0).max(1),
    null: z.boolean(),
    out: text,
    peers: z.array(text),
    quiet: z.boolean(),
    records: z.boolean(),
    reporter: z.enum(REPORTERS),
    resume: z.boolean(),
    shard: text,
    sites: text,
    stats: text,
    'stdin-filename': text,
    'time-key': z.array(text),
    unordered: z.boolean(),
    url: text,
    'url-key': z.array(text),
    without: z.array(text),
  })
  .partial();

export type Config = z.infer<typeof ConfigSchema>;

/** Names of the keys, for help and tests. */
export const CONFIG_KEYS: readonly string[] = Object.keys(ConfigSchema.shape);

/** Options that name a file or folder: a file of options means those beside itself. */
const PATHS = ['base', 'errors', 'files-from', 'out', 'sites', 'stats'] as const;

/** @throws UsageError where the file that was named is not there; `null` where there is none by default */
async function textOf(named: string | undefined): Promise<string | null> {
  const file = named ?? DEFAULT_CONFIG;
  if (named === undefined && !existsSync(file)) return null;
  try {
    return readText(file);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/**
 * Reads `inkwash.json` in the working folder, or another file of options.
 *
 * @param named what `--config` says
 * @returns options by their long names, paths made relative to the working folder
 * @throws UsageError that names the file and the key
 */
export async function readConfig(named: string | undefined): Promise<Config> {
  const file = named ?? DEFAULT_CONFIG;
  const content = await textOf(named);
  if (content === null) return {};
  let data: unknown;
  try {
    data = parseJson(content);
  } catch (error) {
    throw new UsageError(`${file}: not JSON: ${(error as Error).message}`);
  }
  const parsed = ConfigSchema.safeParse(data);
  if (!parsed.success) throw new UsageError(`${file}: ${complaint(parsed.error)}`);
  const config = { ...parsed.data };
  for (const key of PATHS) {
    const value = config[key];
    if (value !== undefined && !(key === 'sites' && value === 'none') && value !== '-')
      config[key] = path.join(path.dirname(file), value);
  }
  if (config.peers !== undefined)
    config.peers = config.peers.map((name) => path.join(path.dirname(file), name));
  return config;
}

function complaint(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    return `${issue.keys[0]}: no such key; there are: ${CONFIG_KEYS.join(', ')}`;
  return firstIssue(error, 'options');
}
