import type { Console } from './console.js';

/** An option as help shows it. Without `is` it takes one value where its flags name one, else none. */
export interface OptionDefinition {
  /** `-o, --out <path>`. */
  readonly flags: string;
  readonly says: string;
  /**
   * A list is given by commas or by repeating the option; a share is a number from 0 to 1, a count a whole one from 1; a
   * size may have a letter: 64M.
   */
  readonly is?: 'list' | 'share' | 'positive' | 'count' | 'size';
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Variable of the environment that says it where no flag does. */
  readonly env?: string;
}

export interface ArgumentDefinition {
  /** `<file>`, `[paths...]`. */
  readonly name: string;
  readonly says: string;
  /** What shells offer; the command itself says what else it takes. */
  readonly choices?: readonly string[];
}

/** A command: what help says of it, and what runs it. */
export interface CommandDefinition {
  readonly name: string;
  readonly says: string;
  readonly argument?: ArgumentDefinition;
  readonly options: readonly OptionDefinition[];
  /** Loads what the command needs, and runs it. @returns the exit code */
  // biome-ignore lint/suspicious/noExplicitAny: flags have the type that the options above give them
  readonly run: (argument: any, flags: any, io: Console) => Promise<number>;
}
