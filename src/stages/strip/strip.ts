import type { Cut, View } from '../../model/rules.js';
import { CLEANERS } from './cleaners.js';

/**
 * Finds the furniture within the body: lines that are about the article, or about the site, and not of it.
 *
 * @param without ids of rules that are switched off
 * @param cleaners all rules of the stage; their order changes nothing
 */
export function strip(view: View, without: ReadonlySet<string>, cleaners = CLEANERS): Cut[] {
  return cleaners.filter(({ id }) => !without.has(id)).flatMap((cleaner) => [...cleaner.find(view)]);
}
