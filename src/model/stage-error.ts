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

  constructor(stage: Stage, message: string) {
    super(message);
    this.name = 'StageError';
    this.stage = stage;
  }
}
