import type { Washed } from '../model/washed.js';
import type { OutputFormat } from '../stages/write/output-formats.js';

/** Where outcomes go, one after the other. */
export interface Sink {
  /** @returns what became of it: an article that cannot be written under its name is none */
  readonly put: (result: Washed) => Promise<Washed>;
  /** Ends well: what was written appears under its final name. */
  readonly close: () => Promise<void>;
  /** Ends badly: nothing half-written is left under its final name. */
  readonly abandon: () => Promise<void>;
  /** What the summary calls it, `null` for standard output. */
  readonly target: string | null;
}

/** What says where outcomes go, and which. */
export interface SinkFlags {
  readonly out?: string;
  readonly format: OutputFormat;
  readonly null?: boolean;
  readonly all?: boolean;
  readonly errors?: string;
}
