import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { wrongOption } from '../cleaning-options.js';
import { FORMATS } from '../model/input.js';
import type { CleanOptions } from '../model/options.js';
import { RULE_IDS } from '../rules.js';

const ruleId = z.string().refine((id) => RULE_IDS.includes(id), 'no such rule');

/** `case.json`: why the fixture is there, and how its input is cleaned. Other keys are the project's own. */
const SettingsSchema = z.looseObject({
  why: z.string().optional(),
  exercises: z.array(ruleId).optional(),
  nearMissOf: z.array(ruleId).optional(),
  options: z
    .strictObject({
      as: z.enum(FORMATS as [string, ...string[]]),
      encoding: z.string(),
      url: z.string(),
      without: z.array(z.string()),
    })
    .partial()
    .optional(),
});

/**
 * How a fixture's input is cleaned, as its `case.json` says.
 * @throws Error that names the file and the key
 */
export async function caseOptions(file: string | null): Promise<CleanOptions> {
  if (file === null) return {};
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const parsed = SettingsSchema.safeParse(data);
  const options = (parsed.data?.options ?? {}) as CleanOptions;
  const wrong = wrongOption(options);
  if (wrong !== null) throw new Error(`${file}: options.${wrong}`);
  if (parsed.success) return options;
  const issue = parsed.error.issues[0];
  throw new Error(`${file}: ${issue?.path.join('.') || 'settings'}: ${issue?.message ?? ''}`);
}
