import type { Flag } from '../../model/article.js';
import type { OutputFormat } from '../../stages/write/output-formats.js';
import type { InputFlags } from '../input-options.js';
import type { PeerFlags } from '../with-peers.js';

/** What was typed after `inkwash clean`. */
export interface CleanFlags extends InputFlags, PeerFlags {
  readonly filesFrom?: string;
  readonly base?: string;
  readonly shard?: string;
  readonly records?: boolean;
  readonly htmlKey?: readonly string[];
  readonly urlKey?: readonly string[];
  readonly timeKey?: readonly string[];
  readonly maxDepth?: number;
  readonly out?: string;
  readonly format: OutputFormat;
  readonly null?: boolean;
  readonly ledger?: boolean;
  readonly all?: boolean;
  readonly stdinFilename: string;
  readonly minQuality?: number;
  readonly failOn?: readonly Flag[];
  readonly errors?: string;
  readonly stats?: string;
  readonly dedupe?: 'flag' | 'drop';
  readonly resume?: boolean;
  readonly jobs?: number;
  readonly unordered?: boolean;
  readonly maxBytes?: number;
  readonly maxSeconds?: number;
  readonly maxMemory?: number;
  readonly quiet?: boolean;
}
