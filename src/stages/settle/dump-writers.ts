import type { Page } from '../../model/page.js';
import { headerKind } from '../../text/header-line.js';
import { type BareNames, bareNames, isRoleLine, signedNames, teamName } from '../../text/person-lines.js';
import { readNames } from '../../text/person-names.js';
import { assumedOffset } from './assumed-offset.js';
import { bylineAlias } from './byline-alias.js';
import { type HeaderLine, headerZone } from './headline/header-zone.js';
import type { Scene } from './scene.js';
import type { WriterList } from './writer-list.js';

interface Found extends WriterList {
  readonly block: number;
}

const WRITER_LABEL =
  /^(?:written |words |text |story |posted |article |reporting )?(?:by|authors?|author of the article|words|text|reporter|von|par|por|autor(?:in|a)?|auteur|作者|记者)\s?[:：]?$/i;
const HANDLE = /^@\w|^\S+@\S+\.\w{2,}$/;
const HAN = /\p{Script=Han}/u;
const MAX_ALIAS = 40;
const MAX_ALIAS_WORDS = 5;
const SENTENCE = /[.!?。！？]$/;
const TOGETHER = 2;
const SAMPLE = 20_000;
const LOWER_WORD = /(?<![\p{L}'’-])\p{Ll}[\p{Ll}'’-]+/gu;
const REPORTER = 'name with a role near the headline';

/** Words that a page writes small: what is made of them is a section, and no person. */
function smallWords({ blocks }: Page, from: number): ReadonlySet<string> {
  const words = new Set<string>();
  let left = SAMPLE;
  for (let block = Math.max(0, from); block < blocks.length && left > 0; block++) {
    const { text } = blocks[block]!;
    left -= text.length;
    for (const [word] of text.matchAll(LOWER_WORD)) words.add(word);
  }
  return words;
}

/** Web Design, Slow River Systems: of a name's two words one may be a word, of three no two. */
function isSection(name: string, small: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  return words.filter((word) => small.has(word.toLowerCase())).length >= 2;
}

/** Behind By and such in a line of its own stands who it is, whatever the name looks like. */
function labelledNames(text: string): readonly string[] {
  if (text.length > MAX_ALIAS * 2 || SENTENCE.test(text)) return [];
  const { names } = bareNames(text);
  if (names.length > 0) return names;
  const isShort = text.length <= MAX_ALIAS && text.split(' ').length <= MAX_ALIAS_WORDS;
  return isShort && headerKind(text) === null ? readNames(text) : [];
}

/** Does what stands beside a bare name say that it is the writer's? */
function isVouchedFor(lines: readonly HeaderLine[], at: number): boolean {
  const { text, block } = lines[at]!;
  if (headerKind(text) !== null) return true;
  for (const near of [lines[at - 1], lines[at + 1], lines[at + 2]]) {
    if (near === undefined || Math.abs(near.block - block) > TOGETHER + 1) continue;
    const isLabelled = near.block > block && near.label !== '';
    if (near.text === text || isLabelled || headerKind(near.text) !== null) return true;
  }
  const below = lines[at + 1];
  return (
    below !== undefined &&
    below.block - block <= TOGETHER &&
    (isRoleLine(below.text) || HANDLE.test(below.text))
  );
}

/** A name above the headline is the writer's where the date stands right below it. */
function isAboveHeadline(lines: readonly HeaderLine[], at: number, head: number): boolean {
  const below = lines[at + 1];
  if (lines[at]!.block > head || headerKind(lines[at]!.text) !== null) return false;
  return below === undefined || headerKind(below.text) !== 'date';
}

/** Below the text a card says who that is: Jane Doe is a reporter, About Jane Doe. */
function isIntroduced({ page }: Scene, name: string, { block, distance }: HeaderLine): boolean {
  if (distance > TOGETHER) return false;
  return page.blocks.some(({ text }, at) => {
    if (at <= block || text.length > MAX_CARD) return false;
    if (text.startsWith(`${name} `)) return SAYS.test(text.slice(name.length));
    return text.startsWith('About ') || text.startsWith('Who ') ? text.includes(name) : false;
  });
}
const MAX_CARD = 1000;
const SAYS = /^ (?:is|has|was|writes|covers|works|joined|ist|schreibt|arbeitet|est|es|è)\s/;

/** Posted on July 2, 2023 by kev. */
const POSTED = /^(?:posted|published|written|submitted)\s.{0,60}\sby\s([\p{L}\d_.-]{2,20})$/iu;
/** 山野 花, as papers of Japan set it. */
const SPACED_HAN = /^\p{Script=Han}{1,3}[\s\u3000]\p{Script=Han}{1,3}$/u;

/** The names of a line that gives nothing else. */
function bareOf(scene: Scene, lines: readonly HeaderLine[], at: number): BareNames {
  const line = lines[at]!;
  const isJapanese = SPACED_HAN.test(line.text) && assumedOffset(scene) === null;
  const { names, hasRole } = isJapanese ? { names: [line.text], hasRole: false } : bareNames(line.text);
  const isOwn = (): boolean =>
    hasRole || isVouchedFor(lines, at) || (names.length === 1 && isIntroduced(scene, names[0]!, line));
  return { names: names.length > 0 && isOwn() ? names : [], hasRole };
}

/** A line for each of four reporters, each with the word for it, is one list. */
function joined(lists: readonly Found[]): WriterList[] {
  const kept: Found[] = [];
  for (const list of lists) {
    const last = kept.at(-1);
    if (last?.evidence === REPORTER && list.evidence === REPORTER && list.block - last.block <= TOGETHER)
      kept[kept.length - 1] = { ...last, block: list.block, names: [...last.names, ...list.names] };
    else kept.push(list);
  }
  return kept;
}

/** What a line says by itself of its writers: By Jane Doe, by kev; or below By in a line of its own. */
function* fromSigned({ text, label, block }: HeaderLine, far: number): Generator<Found> {
  const signed = signedNames(text);
  if (signed.length > 0) {
    const isReporter = text.startsWith(`${signed[0]} `);
    const evidence = isReporter ? REPORTER : 'by-line near the headline';
    yield { names: signed, score: 0.78 - far, evidence, block };
    return;
  }
  const labelled = WRITER_LABEL.test(label) && !HAN.test(label) ? labelledNames(text) : [];
  if (labelled.length > 0) {
    yield { names: labelled, score: 0.74 - far, evidence: 'name below By', block };
    return;
  }
  const alias =
    bylineAlias(text) ?? POSTED.exec(text)?.[1] ?? (headerKind(text) === null ? null : teamName(text));
  if (alias !== null)
    yield { names: [alias], score: 0.64 - far, evidence: 'by-line near the headline', block };
}

function* fromZone(scene: Scene): Generator<Found> {
  const head = scene.headlineBlock ?? scene.body.first;
  const lines = headerZone(scene);
  let small: ReadonlySet<string> | null = null;
  for (const [at, line] of lines.entries()) {
    const { block, distance } = line;
    const far = 0.01 * distance + (block < head ? 0.05 : 0);
    const signed = [...fromSigned(line, far)];
    yield* signed;
    if (signed.length > 0 || isAboveHeadline(lines, at, head)) continue;
    const { names, hasRole } = bareOf(scene, lines, at);
    if (names.length === 0) continue;
    small ??= smallWords(scene.page, head);
    if (names.some((name) => isSection(name, small!))) continue;
    yield { names, score: 0.68 - far, evidence: hasRole ? REPORTER : 'name beside the date', block };
  }
}

const FOOT_LABEL =
  /^(?:about the authors?|(?:written|article|text|words|story) by|authors?|autor(?:in|a)?|auteur)\s?[:：]?$/i;
const FOOT_LINES = 6;
const MAX_FOOT = 90;

/** By Jane Doe, at the end of the text or right below it; Written by in a line of its own, and the name below. */
function* fromFoot({ lines, bodyLines }: Scene): Generator<Found> {
  const below = lines.filter(({ place }) => place === 'below').slice(0, FOOT_LINES);
  for (const { text, block } of [...bodyLines.slice(-2), ...below.slice(0, 1)]) {
    const names = text.length > MAX_FOOT || SENTENCE.test(text) ? [] : signedNames(text);
    if (names.length > 0) yield { names, score: 0.5, evidence: 'by-line below the body', block };
  }
  for (const [at, { text }] of below.entries()) {
    const next = below[at + 1];
    const { names } = FOOT_LABEL.test(text) && next !== undefined ? bareNames(next.text) : { names: [] };
    if (names.length > 0)
      yield { names, score: 0.45, evidence: 'name below By, below the body', block: next!.block };
  }
}

/** Writers whom a dump names around its headline, or right below its text: best first. */
export function dumpWriters(scene: Scene): readonly WriterList[] {
  return joined([...fromZone(scene), ...fromFoot(scene)]).sort((a, b) => b.score - a.score);
}
