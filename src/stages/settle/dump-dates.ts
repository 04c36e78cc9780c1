import type { Candidate } from '../../model/fields.js';
import { findAnyDates } from '../../text/any-dates.js';
import { isDateLine } from '../../text/date-line.js';
import { isWordedDateLine } from '../../text/header-line.js';
import { assumedOffset } from './assumed-offset.js';
import { headerZone } from './headline/header-zone.js';
import type { Scene } from './scene.js';

/** Dates of a change, of an edition, of the day that the page was read. */
const OTHER_DATE =
  /更新|截至|截止|出版|修改|农历|農曆|今天是|updat(?:ed?|ing)\b|modified|revised|reviewed|effective|expires|checked|retrieved|accessed|\b(?:until|till|bis|deadline|due)\b|tested on|aktualisiert|geändert|stand\s?:|mis à jour|modifié|actualizad|aggiornat|atualizad|обновлен|oppdatert|uppdaterad|opdateret|gewijzigd|uppfært|수정/i;
/** Of these the change is the next best where nothing says when the page appeared. */
const CHANGE =
  /更新|修改|updated?\b|modified|revised|reviewed|aktualisiert|geändert|stand\s?:|mis à jour|modifié|actualizad|aggiornat|atualizad|обновлен|oppdatert|uppdaterad|opdateret|gewijzigd|수정/i;
const SAYS_SO =
  /来源|來源|发布|發布|发表|发稿|时间|published|posted|written|publié|publicado|pubblicato|veröffentlicht|erstellt|erschienen|опубликован|publisert|publicerad|udgivet|gepubliceerd|입력|등록|公開/i;
const DAY = 10;

interface Said {
  readonly iso: string;
  readonly before: string;
  readonly isAssumed: boolean;
}

/** The dates of a line, each with the words before it. */
function saidIn(text: string, label: string, language: string, offset: string | null | undefined): Said[] {
  let end = 0;
  return findAnyDates(text, language, null, offset).map((date) => {
    const before = `${end === 0 ? label : ''} ${text.slice(end, date.start)}`;
    end = date.end;
    return { iso: date.iso, before, isAssumed: date.isOffsetAssumed };
  });
}

/** Bars and dots part what a line says: Published: May 2, 2023 · Modified: June 7, 2024 by Jane Doe · 5 comments. */
const PARTS = /\s?[|｜·•]\s?/;
const ENGLISH = /\b(?:the|and|of|with|that|is)\b/gi;
const MIN_ENGLISH = 6;

/** Only Americans put the month first in figures; most pages that do not say where they are from are theirs. */
function languageOf({ bodyLines }: Scene): string {
  const sample = bodyLines.slice(0, 6).map(({ text }) => text.slice(0, 500));
  return (sample.join(' ').match(ENGLISH)?.length ?? 0) >= MIN_ENGLISH ? 'en' : '';
}

const isDated = (text: string): boolean => isDateLine(text) || isWordedDateLine(text, 'en');

/** The parts of a line that give a date and little else. */
function datedParts(text: string): readonly string[] {
  if (isDated(text)) return [text];
  return PARTS.test(text) ? text.split(PARTS).filter(isDated) : [];
}

/** Lines of date around the headline of a dump: the nearest below it, those above it less. */
function* fromHeader(scene: Scene): Generator<Candidate<string>> {
  const offset = assumedOffset(scene);
  const language = languageOf(scene);
  const head = scene.headlineBlock ?? scene.body.first;
  for (const { text, label, block, distance } of headerZone(scene))
    for (const part of datedParts(text))
      for (const { iso, before, isAssumed } of saidIn(part, label, language, offset)) {
        const isOther = OTHER_DATE.test(before) && !SAYS_SO.test(before);
        if (isOther && !CHANGE.test(before)) continue;
        const worth = (SAYS_SO.test(before) ? 0.08 : 0) + (iso.length > DAY ? 0.04 : 0) - (isOther ? 0.4 : 0);
        const evidence = isOther
          ? 'line of the last change, which gives the only date'
          : `line of date ${block < scene.body.first ? 'above' : 'at the head of'} the body${isAssumed ? ', +08:00 assumed' : ''}`;
        yield {
          value: iso,
          score: 0.74 + worth - 0.01 * distance - (block < head ? 0.06 : 0),
          evidence,
          block,
        };
      }
}

const FOOT_LINES = 3;
const OPENS_SO =
  /^(?:posted|published|first published|originally published|publié|publicado|pubblicato|veröffentlicht|erstellt|von .{1,40} am|发布(?:时间|日期)?|發布)\b|^(?:发布|發布)/i;

/** Posted on March 3, 2024 by Jane Doe, right below the text. */
function* fromFoot(scene: Scene): Generator<Candidate<string>> {
  const below = scene.lines.filter(({ place }) => place === 'below').slice(0, FOOT_LINES);
  for (const { text, block } of [...scene.bodyLines.slice(-2), ...below]) {
    if (!OPENS_SO.test(text) || !isDated(text)) continue;
    const [said] = saidIn(text, '', languageOf(scene), assumedOffset(scene));
    if (said !== undefined)
      yield { value: said.iso, score: 0.55, evidence: 'line of date below the body', block };
  }
}

/** Dates that a dump gives around its headline, or right below its text. */
export function* dumpDates(scene: Scene): Generator<Candidate<string>> {
  yield* fromHeader(scene);
  yield* fromFoot(scene);
}
