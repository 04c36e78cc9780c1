import type { Person } from '../../../model/article.js';
import type { Candidate } from '../../../model/fields.js';
import type { Role } from '../../../text/credit-labels.js';
import { parseCreditLine } from '../../../text/credits.js';
import { isPerson } from '../../../text/names.js';
import { assumedOffset } from '../assumed-offset.js';
import { creditedPeople } from '../credited-people.js';
import type { FoundPerson } from '../found-person.js';
import { headerAuthors } from '../header-authors.js';
import type { Scene } from '../scene.js';
import type { WriterList } from '../writer-list.js';
import { writerLists } from '../writer-lists.js';

const SPLIT = /[\n、，,;；|/]+| (?:and|&) /;
const SPACE = /\s+/;
const HAN = /\p{Script=Han}/u;

const ROLES: Readonly<Record<string, Role>> = {
  byline: 'author',
  author: 'author',
  editor: 'editor',
  reporter: 'reporter',
};

/** Names without a label: only Latin ones have spaces in them. */
const namesIn = (text: string): string[] =>
  text
    .split(SPLIT)
    .flatMap((part) => (HAN.test(part) ? part.split(SPACE) : [part.trim()]))
    .filter(isPerson);

function* fromProfile(scene: Scene): Generator<FoundPerson> {
  for (const [field, role] of Object.entries(ROLES)) {
    for (const hit of scene.page.fieldHits[field] ?? []) {
      const credits = parseCreditLine(hit.text);
      const names = credits?.flatMap((credit) => credit.names) ?? namesIn(hit.text);
      for (const name of names)
        yield {
          name,
          role: credits?.[0]?.role ?? role,
          evidence: `site profile: ${hit.selector}`,
          score: 0.9,
        };
    }
  }
}

function* fromHeader({ page }: Scene): Generator<FoundPerson> {
  if (page.frontMatter === null) return;
  for (const name of headerAuthors(page))
    yield { name, role: 'author', evidence: 'front matter: author', score: 0.7 };
}

const isWriter = ({ role }: Person): boolean => role === 'author' || role === 'reporter';

const evidenceOf = (people: readonly Person[]): string =>
  [...new Set(people.map((one) => one.evidence))].join('; ');

/** Each person once a role; an author who is a reporter as well is one writer. */
function once(found: readonly Person[]): Person[] {
  const kept: Person[] = [];
  for (const { name, role, evidence } of found) {
    const person = { name, role, evidence };
    const isKnown = kept.some(
      (one) => one.name === name && (one.role === role || (isWriter(one) && isWriter(person))),
    );
    if (!isKnown) kept.push(person);
  }
  return kept;
}

const peopleOf = ({ names, evidence }: WriterList): Person[] =>
  names.map((name) => ({ name, role: 'author', evidence }));

const HEAD = /^(?:meta|JSON-LD)/;
/** Words in the names of papers, sites and stations. */
const HOUSE = /报|報|网|網|社|台|频道|新闻|新聞|客户端|中心/;

/** In Chinese heads stand the site's name, a number, a template's author: only a person's name is one. */
function isBelievable(list: WriterList, scene: Scene): boolean {
  if (assumedOffset(scene) !== '+08:00') return true;
  if (!HEAD.test(list.evidence)) return list.names.every((name) => !HAN.test(name) || isPerson(name));
  return list.names.every((name) => isPerson(name) || (isShown(name, scene) && !HOUSE.test(name)));
}

const isShown = (name: string, { lines }: Scene): boolean =>
  name.length >= 3 &&
  lines.some(({ place, text }) => place === 'above' && text.length < 100 && text.includes(name));

/**
 * All people with their roles, each once a role. Credits that the text gives count first; where they name no writer,
 * the place that is believed most does.
 */
export function* people(scene: Scene): Generator<Candidate<readonly Person[]>> {
  const shown = [...creditedPeople(scene), ...fromProfile(scene), ...fromHeader(scene)];
  const hasWriter = shown.some(isWriter);
  // Heads of Chinese portals give the editor for the author.
  const editors = shown.flatMap(({ name, role }) => (role === 'editor' ? [name] : []));
  const lists = writerLists(scene).filter(
    (list) => isBelievable(list, scene) && !list.names.every((name) => editors.includes(name)),
  );
  const best = hasWriter ? undefined : lists[0];
  const kept = once([...shown, ...(best === undefined ? [] : peopleOf(best))]);
  if (kept.length > 0) yield { value: kept, score: 1, evidence: evidenceOf(kept) };
  for (const list of lists)
    if (list !== best)
      yield { value: peopleOf(list), score: Math.min(0.99, list.score), evidence: list.evidence };
}
