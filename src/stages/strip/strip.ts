import type { Cut, View } from '../../model/rules.js';
import { CLEANERS } from './cleaners.js';

/**
 * Finds the furniture within the body: lines that are about the article, or about the site, and not of it.
 *
 * @param without ids of rules that are switched off
 */
export function strip(view: View, without: ReadonlySet<string>): Cut[] {
  return CLEANERS.filter(({ id }) => !without.has(id)).flatMap((cleaner) => [...cleaner.find(view)]);
}
