/** The stages, in the order in which an input passes them. */
export const STAGES = [
  'collect',
  'decode',
  'detach',
  'parse',
  'repair',
  'select',
  'settle',
  'strip',
  'verify',
  'write',
] as const;

export type Stage = (typeof STAGES)[number];

/** A failure that is one input's own: the run goes on, and the record says stage and reason. */
export class StageError extends Error {
  readonly stage: Stage;

  /** @param cause the error of the system behind it, where there is one */
  constructor(stage: Stage, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StageError';
    this.stage = stage;
  }
}
