/** Where a command's data and words go; `cli.ts` makes it from the process, tests from buffers. */
export interface Console {
  /** Resolves when the data is taken; rejects with `ClosedPipe` where nobody reads any more. */
  readonly out: (data: string) => Promise<void>;
  /** One line of words for a person. */
  readonly say: (line: string) => void;
  readonly progress: NodeJS.WriteStream;
  readonly hasPipedInput: boolean;
  /** Data goes to a terminal: what it would obey is to be shown instead. */
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
  /** Aborted where a person or the system asks the run to end, with the signal's name as the reason. */
  readonly signal: AbortSignal;
}

/** Nobody reads our output any more: end quietly. */
export class ClosedPipe extends Error {}

/** The command cannot run as it was called: exit code 2. */
export class UsageError extends Error {}

/** The run was asked to end before it was done. */
export class Interrupted extends Error {
  /** `SIGINT` or `SIGTERM`. */
  readonly signal: string;

  constructor(signal: string, message: string) {
    super(message);
    this.signal = signal;
  }
}
