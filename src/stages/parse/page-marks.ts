import type { Page } from '../../model/page.js';
import { hostOf } from '../../text/host.js';

/** What marks are looked up in, gathered once a page: many profiles ask for it. */
export interface PageMarks {
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly imageHosts: ReadonlySet<string>;
}

const SPACE = /\s+/;

/** Gathers the classes, ids and image hosts of a page. */
export function pageMarks({ containers, blocks }: Page): PageMarks {
  const whole = new Set<string>();
  const ids = new Set<string>();
  for (const { className, id } of containers) {
    if (className !== '') whole.add(className);
    if (id !== '') ids.add(id);
  }
  const classes = new Set<string>();
  for (const className of whole) for (const name of className.split(SPACE)) classes.add(name);
  const imageHosts = new Set<string>();
  for (const { image } of blocks) if (image !== undefined) imageHosts.add(hostOf(image.src));
  return { classes, ids, imageHosts };
}
