import type { ReporterName } from '../../reporters/check/names.js';
import type { PageFlags } from '../score/flags.js';

/** What was typed after `inkwash check`. */
export interface CheckFlags extends PageFlags {
  readonly update?: boolean;
  readonly reporter: ReporterName;
  readonly fields?: readonly string[];
  readonly ledger?: boolean;
  readonly tolerance?: number;
  readonly floors?: string;
  readonly allowRegression?: boolean;
  readonly config?: string;
}
