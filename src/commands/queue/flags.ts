import type { OutputFormat } from '../../stages/write/output-formats.js';
import type { CleanFlags } from '../clean/flags.js';
import type { SourceFlags } from '../clean/places.js';
import type { InputFlags } from '../input-options.js';
import type { PeerFlags } from '../with-peers.js';

/** Which queue. */
export interface QueueFlags {
  readonly redis: string;
  readonly queue: string;
  readonly quiet?: boolean;
}

/** What was typed after `inkwash enqueue`. */
export interface EnqueueFlags extends QueueFlags, SourceFlags {
  readonly attempts?: number;
  readonly maxWaiting?: number;
}

type SharedFlags = Pick<
  CleanFlags,
  'all' | 'jobs' | 'ledger' | 'maxBytes' | 'maxMemory' | 'maxSeconds' | 'stats'
>;

/** What was typed after `inkwash worker`. */
export interface WorkerFlags extends QueueFlags, InputFlags, PeerFlags, SharedFlags {
  readonly format: OutputFormat;
  readonly takeover?: number;
  readonly untilEmpty?: boolean;
}
