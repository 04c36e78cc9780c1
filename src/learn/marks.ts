import type { Mark } from '../model/profile.js';
import { hostOf } from '../text/host.js';
import { weight } from '../text/script.js';
import { sectionLabel } from '../text/section-label.js';
import { enoughOf } from './evidence.js';
import { Repeats } from './repeats.js';
import type { Supported } from './rule.js';
import type { Sample } from './sample.js';

export type MarkRule = Supported<Mark>;

/** Where `clean` looks for lines that mark a site. */
const EDGE = 40;
const MIN_WEIGHT = 5;
const MAX_MARKS = 3;
const NEARLY_ALL = 0.8;

function counted<T>(
  samples: readonly Sample[],
  valuesOf: (sample: Sample) => Iterable<T>,
): Map<T, Set<number>> {
  const pages = new Map<T, Set<number>>();
  for (const [number, sample] of samples.entries())
    for (const value of valuesOf(sample)) pages.set(value, (pages.get(value) ?? new Set()).add(number));
  return pages;
}

/** Lines at the edges of texts that nearly all pages have one of, the most telling first. */
export function lineMarks(samples: readonly Sample[], name: string): MarkRule[] {
  if (samples.length === 0) return [];
  const repeats = new Repeats(samples);
  const found = counted(samples, ({ page: { blocks } }) => {
    const edges = blocks.length <= 2 * EDGE ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)];
    return edges.flatMap(({ text }) => {
      const isTelling = weight(text) >= MIN_WEIGHT && sectionLabel(text) === null;
      const repeat = isTelling ? repeats.of(text) : null;
      return repeat !== null && 'equals' in repeat.pattern ? [text] : [];
    });
  });
  const isUsual = (pages: ReadonlySet<number>): boolean => pages.size >= samples.length * NEARLY_ALL;
  // The more a line says, the fewer other sites have it.
  const open = [...found].toSorted(
    ([a, m], [b, n]) =>
      Number(b.includes(name)) - Number(a.includes(name)) ||
      Number(isUsual(n)) - Number(isUsual(m)) ||
      weight(b) - weight(a) ||
      (a < b ? -1 : 1),
  );
  const done = new Set<number>();
  const marks: MarkRule[] = [];
  for (const [text, pages] of open) {
    if (marks.length === MAX_MARKS || done.size === samples.length) break;
    if ([...pages].every((page) => done.has(page))) continue;
    for (const page of pages) done.add(page);
    const why = 'line at the head or foot of texts';
    marks.push({ value: { line: { equals: text } }, why, pages: pages.size, of: samples.length });
  }
  return marks;
}

const NAMING = new Set(['author', 'source', 'site', 'publisher', 'feed']);

/** A value of the front matter that names the site on all posts. */
export function frontMatterMarks(samples: readonly Sample[]): MarkRule[] {
  const posts = samples.filter(({ page }) => page.frontMatter !== null);
  const found = counted(posts, ({ page }) =>
    Object.entries(page.frontMatter!.data).flatMap(([key, value]) =>
      NAMING.has(key) && typeof value === 'string' && value !== '' ? [`${key}\n${value}`] : [],
    ),
  );
  const best = [...found].find(
    ([, pages]) => pages.size >= enoughOf(posts.length, NEARLY_ALL) && posts.length > 0,
  );
  if (best === undefined) return [];
  const [key = '', value = ''] = best[0].split('\n');
  const why = 'front matter of the posts';
  return [{ value: { frontMatter: { [key]: value } }, why, pages: best[1].size, of: posts.length }];
}

const GIVEN = /^[a-z][a-z_-]{3,40}$/i;
const SPACE = /\s+/;

/** What stands on nearly all pages, the longest first: the longer a name, the fewer other sites have it. */
function usual(samples: readonly Sample[], valuesOf: (sample: Sample) => Iterable<string>) {
  return [...counted(samples, valuesOf)]
    .filter(([, pages]) => pages.size >= enoughOf(samples.length, NEARLY_ALL))
    .map(([value, pages]) => ({ value, pages: pages.size }))
    .toSorted((a, b) => b.value.length - a.value.length || (a.value < b.value ? -1 : 1));
}

/**
 * What marks pages of markup that give no address: two parts, since another site may have each of them: the host of their
 * pictures, a class, an id.
 */
export function markupMarks(samples: readonly Sample[]): MarkRule[] {
  if (samples.length === 0) return [];
  const [imageHost] = usual(samples, ({ page }) =>
    page.blocks.flatMap(({ image }) => (image === undefined ? [] : [hostOf(image.src)].filter(Boolean))),
  );
  const [id] = usual(samples, ({ page }) =>
    page.containers.map((one) => one.id).filter((one) => GIVEN.test(one)),
  );
  const classes = usual(samples, ({ page }) =>
    page.containers.flatMap(({ className }) => className.split(SPACE)).filter((one) => GIVEN.test(one)),
  );
  const [first, second] = classes;
  const parts = [
    imageHost && { imageHost: imageHost.value },
    first && { className: first.value },
    id && { id: id.value },
  ];
  const two = parts.filter((part) => part !== undefined).slice(0, 2);
  if (two.length < 2 || (imageHost === undefined && second === undefined && id === undefined)) return [];
  const pages = Math.min(...[imageHost, first, id].flatMap((one) => (one === undefined ? [] : [one.pages])));
  const why = 'stands on the pages, which give no address';
  return [{ value: Object.assign({}, ...two) as Mark, why, pages, of: samples.length }];
}
