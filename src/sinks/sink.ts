import type { Brief, Washed } from '../model/washed.js';
import type { OutputFormat } from '../stages/write/output-formats.js';

/** What names an output: enough to ask whether it is there. */
export interface OutputKey {
  readonly relative: string;
  readonly status: Brief['status'];
}

/** Where outcomes go, one after the other. */
export interface Sink {
  /**
   * Resolves when the sink takes more.
   *
   * @returns what became of it: an article that cannot be written under its name is none
   * @throws SinkError
   */
  readonly put: (result: Washed) => Promise<Washed>;
  /** Ends well: what was written appears under its final name. @throws SinkError */
  readonly close: () => Promise<void>;
  /** Ends badly: nothing half-written is left under its final name. Never throws; does nothing once closed. */
  readonly abandon: () => Promise<void>;
  /** What the summary calls it, `null` for standard output. */
  readonly target: string | null;
  /** Stands the output of this outcome where it belongs? Only where each outcome has a file of its own. */
  readonly holds?: (key: OutputKey) => Promise<boolean>;
  /** Removes what a former run wrote of an input, unless it is where this one's output is. Where `holds` is. */
  readonly supersede?: (former: OutputKey, now: OutputKey | null) => Promise<void>;
}

/** How outcomes are written, and which. */
export interface RecordOptions {
  readonly format: OutputFormat;
  /** End each record with NUL. */
  readonly null?: boolean;
  /** Rejected and failed records too. */
  readonly all?: boolean;
}

/** What says where outcomes go as well. */
export interface SinkOptions extends RecordOptions {
  readonly out?: string;
  readonly errors?: string;
}
