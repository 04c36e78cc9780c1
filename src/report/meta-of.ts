import { FLAG_WORDS } from '../model/flags.js';
import type { ReportMeta, ReportRun } from '../model/report.js';
import { RULE_IDS, RULES } from '../rules.js';
import { KINDS, kindOf } from './rule-kinds.js';

/** What a page knows besides its documents: rules, kinds of cuts, words for flags, the run. */
export function metaOf(version: string, run: ReportRun | null): ReportMeta {
  const switchable = new Set(RULE_IDS);
  return {
    version,
    kinds: KINDS,
    rules: RULES.map(({ id, purpose, example, nearMiss }) => {
      return { id, purpose, example, nearMiss, kind: kindOf(id), canSwitch: switchable.has(id) };
    }),
    flagWords: FLAG_WORDS,
    run,
  };
}
