import type { Rule } from './model/rules.js';
import { MENDERS } from './stages/repair/menders.js';
import { SELECT_RULES } from './stages/select/select-rules.js';
import { CLEANERS } from './stages/strip/cleaners.js';
import { FIXED_RULES } from './stages/verify/fixed-rules.js';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  ...MENDERS.map((doc) => ({ ...doc, stage: 'repair' as const })),
  ...SELECT_RULES.map((doc) => ({ ...doc, stage: 'select' as const })),
  ...CLEANERS.map((doc) => ({ ...doc, stage: 'strip' as const })),
  ...FIXED_RULES.map((doc) => ({ ...doc, stage: 'verify' as const })),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Ids that `--without` knows. */
export const RULE_IDS: readonly string[] = RULES.filter(({ stage }) => stage !== 'verify').map(
  ({ id }) => id,
);
