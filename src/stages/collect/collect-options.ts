import type { RecordKeys } from './open/member.js';

/** How inputs are found. */
export interface CollectOptions {
  /** What the run itself writes: left out of folders and globs. */
  readonly outputs?: readonly string[];
  /** What standard input is called, where `-` among the arguments means it; else it is a name like any other. */
  readonly standardInput?: string;
  /** More bytes than these are not read from a pipe or an archive. */
  readonly maxBytes?: number | undefined;
  /** Archives within archives are opened to this depth. */
  readonly maxDepth?: number | undefined;
  /** What crawlers' records call page, address and time. */
  readonly keys?: RecordKeys | undefined;
  /** Is every input a stream of such records? */
  readonly isRecords?: boolean | undefined;
  /** A file that lists inputs; `-` is standard input. */
  readonly filesFrom?: string | undefined;
  /**
   * Only to count them: archives are not opened but are one input, and standard input is not read, for it can be only
   * once.
   */
  readonly isCount?: boolean | undefined;
  /** Folder that output names are relative to. */
  readonly base?: string | undefined;
}
