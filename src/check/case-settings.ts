import * as z from 'zod';
import { wrongOption } from '../cleaning-options.js';
import { FORMATS } from '../model/input.js';
import type { CleanOptions } from '../model/options.js';
import { LinePatternSchema } from '../model/profile.js';
import { RULE_IDS } from '../rules.js';
import { readText } from '../stages/collect/read-text.js';
import { firstIssue } from '../text/first-issue.js';
import { parseJson } from '../text/parse-json.js';

const ruleId = z
  .string()
  .refine((id) => RULE_IDS.includes(id), { error: ({ input }) => `${String(input)}: no such rule` });

/** `case.json`: why the fixture is there, what a person says of the page, and how its input is cleaned. */
const SettingsSchema = z.strictObject({
  must: z.looseObject({}).optional(),
  why: z.string().optional(),
  exercises: z.array(ruleId).optional(),
  nearMissOf: z.array(ruleId).optional(),
  options: z
    .strictObject({
      as: z.enum(FORMATS as [string, ...string[]]),
      encoding: z.string(),
      url: z.string(),
      without: z.array(z.string()),
      dropLines: z.array(LinePatternSchema),
      width: z.boolean(),
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
    data = parseJson(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const parsed = SettingsSchema.safeParse(data);
  const options = (parsed.data?.options ?? {}) as CleanOptions;
  const wrong = wrongOption(options);
  if (wrong !== null) throw new Error(`${file}: options.${wrong}`);
  if (parsed.success) return options;
  throw new Error(`${file}: ${firstIssue(parsed.error, 'settings')}`);
}
