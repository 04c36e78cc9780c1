import * as z from 'zod';
import { FLAGS } from '../model/flags.js';
import { FORMATS } from '../model/input.js';
import { REPORTERS } from '../reporters/check/names.js';
import { GROUPINGS } from '../score/group-of.js';
import { OUTPUT_FORMATS } from '../stages/write/output-formats.js';

const text = z.string().min(1);

/** What a configuration file may hold: options by their long names. */
export const ConfigSchema = z
  .strictObject({
    all: z.boolean(),
    as: z.enum(FORMATS as [string, ...string[]]),
    attempts: z.int().min(1),
    base: text,
    by: z.array(z.enum(GROUPINGS)),
    dedupe: z.enum(['flag', 'drop']),
    'drop-lines': text,
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
    'max-pages': z.int().min(1),
    'max-seconds': z.number().positive(),
    'max-waiting': z.int().min(1),
    'min-f1': z.number().min(0).max(1),
    'min-quality': z.number().min(0).max(1),
    null: z.boolean(),
    out: text,
    peers: z.array(text),
    queue: text,
    quiet: z.boolean(),
    records: z.boolean(),
    redis: text,
    reporter: z.enum(REPORTERS),
    resume: z.boolean(),
    shard: text,
    sites: text,
    stats: text,
    'stdin-filename': text,
    tolerance: z.number().min(0).max(1),
    takeover: z.number().positive(),
    'time-key': z.array(text),
    unordered: z.boolean(),
    'until-empty': z.boolean(),
    url: text,
    'url-key': z.array(text),
    width: z.boolean(),
    without: z.array(text),
  })
  .partial();

export type Config = z.infer<typeof ConfigSchema>;

/** Names of the keys, for help and tests. */
export const CONFIG_KEYS: readonly string[] = Object.keys(ConfigSchema.shape);
