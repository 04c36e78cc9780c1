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
  tolerance: z.number().min(0).max(1).optional(),
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

/** What a fixture says of itself. */
export interface CaseSettings {
  /** How its input is cleaned. */
  readonly options: CleanOptions;
  /** F1 from which its text is near enough, where the fixture says so. */
  readonly tolerance?: number | undefined;
}

/**
 * How a fixture's input is cleaned and compared, as its `case.json` says.
 * @throws Error that names the file and the key
 */
export async function caseSettings(file: string | null): Promise<CaseSettings> {
  if (file === null) return { options: {} };
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
  if (parsed.success) return { options, tolerance: parsed.data.tolerance };
  throw new Error(`${file}: ${firstIssue(parsed.error, 'settings')}`);
}
