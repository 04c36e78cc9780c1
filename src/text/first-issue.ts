import type { ZodError } from 'zod';

/** What is wrong with a value first, the key before it; `whole` is what the value is called where all of it is wrong. */
export function firstIssue(error: ZodError, whole: string): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || whole}: ${issue?.message ?? error.message}`;
}
