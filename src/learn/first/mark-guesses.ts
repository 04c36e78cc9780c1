import type { Page } from '../../model/page.js';
import type { Mark } from '../../model/profile.js';
import { hostOf, isHostWithin } from '../../text/host.js';
import { isGiven } from '../element-name.js';

const EDGE = 40;
const MAX_LINE = 60;
const MAX_CLASSES = 200;
const SPACE = /\s+/;

/** A line at either end of a text that names the site. */
function lineMark({ blocks }: Page, name: string): Mark[] {
  const edges = blocks.length <= 2 * EDGE ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)];
  const line = edges
    .map(({ text }) => text.trim())
    .find((text) => text.includes(name) && text.length <= MAX_LINE);
  return line === undefined ? [] : [{ line: { equals: line } }];
}

/** The host of the site's own pictures, with a name that a person gave one of its elements: each alone may be another's. */
function markupMark({ containers, blocks }: Page, host: string): Mark[] {
  const hosts = blocks.flatMap(({ image }) => (image === undefined ? [] : [hostOf(image.src)]));
  const imageHost = hosts.find((one) => isHostWithin(one, host));
  const classes = containers.flatMap(({ className }) => (className === '' ? [] : className.split(SPACE)));
  const [longest] = [...new Set(classes.slice(0, MAX_CLASSES))]
    .filter((name) => isGiven(name) && name.includes('-'))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return imageHost === undefined || longest === undefined ? [] : [{ imageHost, className: longest }];
}

/** What may tell the site on pages that give no address. */
export function markGuesses(page: Page, host: string, name: string): Mark[] {
  if (page.frontMatter !== null) return [];
  return page.isText ? lineMark(page, name) : markupMark(page, host);
}
