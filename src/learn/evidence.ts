/** Fewer pages than these say nothing: what stands on two of three may be chance. */
export const MIN_PAGES = 5;
/** More pages than these are not read: a site's furniture shows in twenty. */
export const MAX_PAGES = 100;

const LEAST = 3;

/** Of so many pages this share is enough, and never less than three pages. */
export function enoughOf(pages: number, share: number): number {
  return Math.max(LEAST, Math.ceil(pages * share));
}
