import type { ZodError } from 'zod';

type Issue = ZodError['issues'][number];

/** What is unknown says more than what is missing: it is often the same thing, misspelt. */
const tellingOf = (issues: readonly Issue[]): Issue | undefined =>
  issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];

/** Where a value may be one of several things, the one that it is nearest to says what is wrong. */
function nearestOf(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const nearest = issue.errors.reduce((best, one) => (one.length < best.length ? one : best));
  const telling = tellingOf(nearest);
  return telling === undefined ? issue : nearestOf({ ...telling, path: [...issue.path, ...telling.path] });
}

/** What is wrong with a value first, the key before it; `whole` is what the value is called where all of it is wrong. */
export function firstIssue(error: ZodError, whole: string): string {
  const first = error.issues[0];
  const issue = first === undefined ? undefined : nearestOf(first);
  return `${issue?.path.join('.') || whole}: ${issue?.message ?? error.message}`;
}
