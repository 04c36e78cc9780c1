import { MENDERS } from './stages/repair/repair.js';
import { SELECT_RULES } from './stages/select/rule-ids.js';
import { CLEANERS } from './stages/strip/strip.js';

/** Ids that `--without` knows: rules of repair, select and strip. */
export const RULE_IDS: readonly string[] = [
  ...new Set([...MENDERS.map(({ id }) => id), ...SELECT_RULES, ...CLEANERS.map(({ id }) => id)]),
].sort();
