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
}

/** Nobody reads our output any more: end quietly. */
export class ClosedPipe extends Error {}

/** The command cannot run as it was called: exit code 2. */
export class UsageError extends Error {}
