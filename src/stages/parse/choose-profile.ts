import type { Page } from '../../model/page.js';
import type { Mark, Profile } from '../../model/profile.js';
import { describeMark } from '../../profiles/describe-mark.js';
import { profileOfHost } from '../../profiles/profile-of-host.js';
import { hostOf, isHostWithin } from '../../text/host.js';
import { EdgeLines } from './edge-lines.js';
import { type PageMarks, pageMarks } from './page-marks.js';

function some<T>(values: Iterable<T>, test: (value: T) => boolean): boolean {
  for (const value of values) if (test(value)) return true;
  return false;
}

/** Do the parts of a mark that are in the markup hold? */
function isMarked(mark: Mark, { classes, ids, imageHosts }: PageMarks): boolean {
  const { className, classPrefix, id, imageHost } = mark;
  if (className !== undefined && !classes.has(className)) return false;
  if (id !== undefined && !ids.has(id)) return false;
  if (classPrefix !== undefined && !some(classes, (name) => name.startsWith(classPrefix))) return false;
  return imageHost === undefined || some(imageHosts(), (host) => isHostWithin(host, imageHost));
}

/** A mark holds where all its parts do. */
function holds(mark: Mark, page: Page, marks: PageMarks, edges: EdgeLines | null): boolean {
  const { comment, frontMatter, line } = mark;
  if (!isMarked(mark, marks)) return false;
  if (comment !== undefined && !page.comments.some((text) => text.includes(comment))) return false;
  if (frontMatter !== undefined) {
    const data = page.frontMatter?.data ?? {};
    if (!Object.entries(frontMatter).every(([key, value]) => data[key] === value)) return false;
  }
  return line === undefined || edges?.hold(line) === true;
}

/** Picks the profile whose host has the page's address, else the first that has a mark on the page. */
export function chooseProfile(
  page: Page,
  profiles: readonly Profile[],
): { profile: Profile; evidence: string } | null {
  const host = page.url === null ? '' : hostOf(page.url);
  const known = host === '' ? null : profileOfHost(host, profiles);
  if (known !== null) return { profile: known, evidence: `address ${host}` };
  const marks = pageMarks(page, profiles);
  const edges = page.isText ? new EdgeLines(page) : null;
  for (const { profile, mark } of page.isText ? ofTexts(profiles) : ofAll(profiles))
    if (holds(mark, page, marks, edges)) return { profile, evidence: describeMark(mark) };
  return null;
}

interface Marked {
  readonly profile: Profile;
  readonly mark: Mark;
}

function ofAll(profiles: readonly Profile[]): readonly Marked[] {
  return profiles.flatMap((profile) => (profile.marks?.any ?? []).map((mark) => ({ profile, mark })));
}

const known = new WeakMap<readonly Profile[], readonly Marked[]>();

/** Marks that a text can have: it has no elements and no comments. */
function ofTexts(profiles: readonly Profile[]): readonly Marked[] {
  let marks = known.get(profiles);
  if (marks === undefined) {
    marks = ofAll(profiles).filter(({ mark }) => {
      const { className, classPrefix, id, comment } = mark;
      return (
        className === undefined && classPrefix === undefined && id === undefined && comment === undefined
      );
    });
    known.set(profiles, marks);
  }
  return marks;
}
