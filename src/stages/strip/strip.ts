import type { Cut, View } from '../../model/rules.js';
import { CLEANERS } from './cleaners.js';

/**
 * Finds the furniture within the body: lines that are about the article, or about the site, and not of it.
 *
 * @param without ids of rules that are switched off
 * @param cleaners all rules of the stage; their order changes nothing
 */
export function strip(view: View, without: ReadonlySet<string>, cleaners = CLEANERS): Cut[] {
  const active = cleaners.filter(({ id }) => !without.has(id));
  const found = active.filter(({ isLast }) => isLast !== true).flatMap((one) => [...one.find(view)]);
  const left = { ...view, cuts: [...(view.cuts ?? []), ...found] };
  return [...found, ...active.filter(({ isLast }) => isLast === true).flatMap((one) => [...one.find(left)])];
}
