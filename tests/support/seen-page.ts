import type { Page } from '../../src/model/page.js';
import { trace } from '../../src/pipeline.js';
import { chooseContainer } from '../../src/stages/select/choose-container.js';
import { type Measures, measures } from '../../src/stages/select/likelihood/measures.js';
import { type Outlook, outlook } from '../../src/stages/select/likelihood/outlook.js';
import { widenContainer } from '../../src/stages/select/widen-container.js';

/** A page as select gets it, with all of its shown blocks free. */
export interface SeenPage {
  readonly page: Page;
  readonly isFree: readonly boolean[];
  readonly measured: Measures;
  /** Row of the container that is chosen. */
  readonly chosen: number;
  readonly look: Outlook;
}

/** Takes markup as far as select, without any site's profile, and looks at it as select does. */
export function seenPage(html: string): SeenPage {
  const bytes = new TextEncoder().encode(html);
  const { page } = trace(
    { path: 'in', relative: 'in', bytes },
    { profiles: [], encoding: 'utf-8', as: 'page' },
  );
  const isFree = page.blocks.map(({ container }) => page.containers[container]!.hidden === null);
  const measured = measures(page, isFree);
  const { chosen, prose } = chooseContainer(page, measured);
  const { first, end } = page.containers[widenContainer(page, chosen, measured)]!;
  return { page, isFree, measured, chosen, look: outlook(page, { chosen, first, end, prose }, measured) };
}

/** A container by its id, or else the first of its class or tag. */
export function rowOf({ containers }: Page, name: string): number {
  return containers.findIndex(({ tag, id, className }) => [id, className, tag].includes(name));
}
