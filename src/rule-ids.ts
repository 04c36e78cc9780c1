import { MENDERS } from './stages/repair/menders.js';
import { SELECT_RULES } from './stages/select/select-rules.js';
import { CLEANERS } from './stages/strip/cleaners.js';

/** Ids that `--without` knows: rules of repair, select and strip. */
export const RULE_IDS: readonly string[] = [
  ...new Set([...MENDERS.map(({ id }) => id), ...SELECT_RULES, ...CLEANERS.map(({ id }) => id)]),
].sort();
