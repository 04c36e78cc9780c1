import type { Person } from '../../../model/article.js';
import type { Candidate } from '../../../model/fields.js';
import type { Role } from '../../../text/credit-labels.js';
import { parseCreditLine } from '../../../text/credits.js';
import { readDateline } from '../../../text/dateline.js';
import { readDocumentByline } from '../../../text/document-byline.js';
import { hasSurname, isPerson } from '../../../text/names.js';
import { headerAuthors } from '../header-authors.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';
import { where } from '../where.js';

/** A name in brackets at the very end of the text, the closing bracket perhaps cut off. */
const CLOSING_BYLINE =
  /[。！？!?”"』」]\s*[（(]\s*([\p{Script=Han}·]{2,10}(?:[\s、，,]{1,2}[\p{Script=Han}·]{2,10}){0,3})\s*[）)]?$/u;
const CLOSING_CREDIT = /[。！？!?”"』」]\s*([（(][^（）()]{3,60}[）)]?)$/;
const SPLIT = /[\s、，,;；|/]+/;

const TRUST: Readonly<Record<string, number>> = { above: 0.9, body: 0.85, below: 0.8 };

function* fromCredits(scene: Scene): Generator<Person & { score: number }> {
  for (const { line, credits } of scene.credits) {
    for (const { role, label, names, outlet } of credits) {
      if (role === null) continue;
      for (const name of names) {
        // 每经编辑 张三 above a text is the writer's byline at that paper, but says editor: kept as what it says.
        const evidence =
          outlet !== null && role === 'editor'
            ? `${outlet} ${label}, ${where(line)}`
            : `${label}, ${where(line)}`;
        yield { name, role, evidence, score: TRUST[line.place] ?? 0.8 };
      }
    }
  }
}

function* fromBody(scene: Scene): Generator<Person & { score: number }> {
  const { bodyLines } = scene;
  for (const line of bodyLines.slice(0, 4)) {
    const found = readDateline(line.text);
    for (const name of found?.names ?? []) yield { name, role: 'reporter', evidence: 'dateline', score: 0.9 };
  }
  const first = bodyLines.find((line) => line.text.length > 80);
  const document =
    scene.page.format === 'preview' && first !== undefined ? readDocumentByline(first.text) : null;
  if (document !== null)
    yield { name: document.name, role: 'author', evidence: 'byline above the text', score: 0.9 };
  for (const line of bodyLines.slice(-3)) yield* fromClosing(line.text);
}

function* fromClosing(text: string): Generator<Person & { score: number }> {
  const credit = CLOSING_CREDIT.exec(text);
  for (const { role, label, names } of (credit === null ? null : parseCreditLine(balanced(credit[1]!))) ??
    []) {
    if (role !== null)
      for (const name of names)
        yield { name, role, evidence: `${label} at the end of the text`, score: 0.85 };
  }
  const closing = CLOSING_BYLINE.exec(text);
  const names = (closing?.[1]?.split(SPLIT) ?? []).filter((name) => name !== '');
  if (names.length > 0 && names.every(isByline)) {
    for (const name of names)
      yield { name, role: 'author', evidence: 'name at the end of the text', score: 0.8 };
  }
}

/** Nothing but its place says that this is a name. Of two characters it may be a word (高温): only the commonest surnames. */
function isByline(name: string): boolean {
  return hasSurname(name) && (name.length > 2 || COMMONEST.test(name));
}

const COMMONEST =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗邓谢彭曹曾萧蒋蔡潘袁董苏魏吕丁沈姚卢姜崔谭廖贾韦邹熊孟秦阎薛侯雷龙段郝邵毛钱戴严莫孔汤郑宋]/;

function balanced(text: string): string {
  return text.endsWith('）') || text.endsWith(')') ? text : `${text}${text[0] === '（' ? '）' : ')'}`;
}

const ROLES: Readonly<Record<string, Role>> = {
  byline: 'author',
  author: 'author',
  editor: 'editor',
  reporter: 'reporter',
};

function* fromProfile(scene: Scene): Generator<Person & { score: number }> {
  for (const [field, role] of Object.entries(ROLES)) {
    for (const hit of scene.page.fieldHits[field] ?? []) {
      const credits = parseCreditLine(hit.text);
      const names = credits?.flatMap((credit) => credit.names) ?? hit.text.split(SPLIT).filter(isPerson);
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

function* fromHead(scene: Scene): Generator<Person & { score: number }> {
  const { page } = scene;
  if (page.frontMatter !== null) {
    for (const name of headerAuthors(page))
      yield { name, role: 'author', evidence: 'front matter: author', score: 0.7 };
    return;
  }
  for (const { name, value } of metaValues(
    page,
    'author',
    'article:author',
    'byl',
    'dc.creator',
    'parsely-author',
  )) {
    const bare = value.replace(BY, '').trim();
    if (isPerson(bare)) yield { name: bare, role: 'author', evidence: `meta ${name}`, score: 0.6 };
  }
}

const BY = /^by\s+/i;

/**
 * All people with their roles, each once a role; a meta's name counts only where the text names no writer, and loses
 * where it does.
 */
export function* people(scene: Scene): Generator<Candidate<readonly Person[]>> {
  const found = [...fromBody(scene), ...fromCredits(scene), ...fromProfile(scene), ...fromHead(scene)];
  const hasWriter = found.some((person) => isWriter(person) && person.score > FROM_HEAD);
  const isOutdone = ({ score }: Found): boolean => hasWriter && score <= FROM_HEAD;
  const kept = once(found.filter((person) => !isOutdone(person)));
  const lost = once(found.filter(isOutdone));
  if (kept.length > 0) yield { value: kept, score: 1, evidence: evidenceOf(kept) };
  if (lost.length > 0) yield { value: lost, score: FROM_HEAD, evidence: evidenceOf(lost) };
}

type Found = Person & { score: number };

/** What heads say of writers is worth no more than this. */
const FROM_HEAD = 0.7;

const isWriter = ({ role }: Person): boolean => role === 'author' || role === 'reporter';

const evidenceOf = (people: readonly Person[]): string =>
  [...new Set(people.map((one) => one.evidence))].join('; ');

/** Each person once a role; an author who is a reporter as well is one writer. */
function once(found: readonly Found[]): Person[] {
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
