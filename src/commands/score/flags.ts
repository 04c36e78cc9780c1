import type { Grouping } from '../../score/group-of.js';
import type { InputFlags } from '../input-options.js';
import type { PeerFlags } from '../with-peers.js';

/** Flags that say how pages are cleaned before they are scored. */
export interface PageFlags extends InputFlags, PeerFlags {
  readonly jobs?: number;
  readonly maxBytes?: number;
  readonly maxSeconds?: number;
  readonly maxMemory?: number;
}

/** What was typed after `inkwash score`. */
export interface ScoreFlags extends PageFlags {
  readonly pred?: string;
  readonly against?: string;
  readonly by?: readonly Grouping[];
  readonly worst?: number;
  readonly minF1?: number;
  readonly json?: boolean;
}
