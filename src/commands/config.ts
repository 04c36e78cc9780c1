import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ZodError } from 'zod';
import { readText } from '../stages/collect/read-text.js';
import { firstIssue } from '../text/first-issue.js';
import { parseJson } from '../text/parse-json.js';
import type { Config } from './config-schema.js';
import { UsageError } from './console.js';

/** The file that is read where no other is named. */
export const DEFAULT_CONFIG = 'inkwash.json';

/** Options that name a file or folder: a file of options means those beside itself. */
const PATHS = ['base', 'drop-lines', 'errors', 'files-from', 'out', 'sites', 'stats'] as const;

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
  // Loaded where there is a file to check: most runs have none.
  const { ConfigSchema, CONFIG_KEYS } = await import('./config-schema.js');
  const parsed = ConfigSchema.safeParse(data);
  if (!parsed.success) throw new UsageError(`${file}: ${complaint(parsed.error, CONFIG_KEYS)}`);
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

function complaint(error: ZodError, keys: readonly string[]): string {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys')
    return `${issue.keys[0]}: no such key; there are: ${keys.join(', ')}`;
  return firstIssue(error, 'options');
}
