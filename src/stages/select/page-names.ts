import type { Page } from '../../model/page.js';
import { type NameFacts, nameFacts } from './name-facts.js';

const known = new WeakMap<Page['containers'], readonly (NameFacts | null)[]>();

/** What the names of each of a page's boxes tell, looked up once a page; `null` for those without names or blocks. */
export function pageNames({ containers }: Page): readonly (NameFacts | null)[] {
  const before = known.get(containers);
  if (before !== undefined) return before;
  const told: (NameFacts | null)[] = new Array(containers.length).fill(null);
  for (let row = 0; row < containers.length; row++) {
    const { className, id, first, end, isInline } = containers[row]!;
    if (end > first && !isInline && (className !== '' || id !== '')) told[row] = nameFacts(className, id);
  }
  known.set(containers, told);
  return told;
}
