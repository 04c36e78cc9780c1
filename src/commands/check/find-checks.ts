import { existsSync } from 'node:fs';
import { findFixtures, NoFixtures } from '../../check/find-fixtures.js';
import type { Fixture } from '../../model/check.js';
import { UsageError } from '../console.js';

/** Where fixtures are when nobody says: in `fixtures`, or here, where `expected` stands. */
function defaultRoot(): string {
  if (existsSync('fixtures')) return 'fixtures';
  if (existsSync('expected')) return '.';
  throw new UsageError('nothing to check: name fixtures; there is no folder fixtures or expected here');
}

/**
 * Fixtures of all roots, each once.
 *
 * @param roots where none is named, they are where they usually are
 * @throws UsageError where there are none
 */
export async function findChecks(roots: readonly string[]): Promise<Fixture[]> {
  const found = new Map<string, Fixture>();
  for (const root of roots.length === 0 ? [defaultRoot()] : roots) {
    try {
      for (const fixture of await findFixtures(root)) found.set(fixture.input ?? fixture.expected, fixture);
    } catch (error) {
      if (error instanceof NoFixtures) throw new UsageError(error.message);
      throw error;
    }
  }
  return [...found.values()];
}
