import { findAnyDates } from './any-dates.js';
import { creditKind } from './credit-kind.js';
import { isDateLine } from './date-line.js';
import { weight } from './script.js';

const MAX_LENGTH = 160;
/** Besides the date: a name or two, minutes of reading, a label. */
const MAX_REST = 16;
/** On December 4, 2023. */
const BY_WORD = 1;
const SENTENCE = /[。！？；]|[a-z]{3}[.!?](?:\s|$)/;
/** Behind the date, these begin what is the text's own: On March 3, 2024 the council met. */
const PROSE = /^(?:on|in|since|until|from|am|le|el|em)\s|[,;]\s(?:the|a|der|die|das|le|la|el)\s/i;
/** 二〇二四年 has none. */
const DIGIT = /[\d０-９年]/;

/** A line in words of letters that gives a date, and with it no more than a name or two. */
export function isWordedDateLine(text: string, language: string): boolean {
  if (text.length > MAX_LENGTH || !DIGIT.test(text) || SENTENCE.test(text)) return false;
  const [date] = findAnyDates(text, language, null, null);
  if (date === undefined) return false;
  const rest = weight(text) - weight(text.slice(date.start, date.end));
  return rest <= MAX_REST && (rest <= BY_WORD || !PROSE.test(text));
}

/** 3 hours ago, vor 9 Minuten, 2 小时前: a time that only the moment of looking tells. */
const AGO =
  /\b(?:\d{1,2}|an?)\s?(?:seconds?|secs?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\sago\b|^(?:vor|hace|il y a|prieš|för|for)\s\d{1,2}\s\p{L}{3,}|\d{1,2}\s?(?:分钟|小时|天|分鐘|小時|時間|分|日)前/iu;
/** Heute, 9:20 Uhr; tirsdag 2. mai kl. 10:15: a clock time, and no year. */
const CLOCK =
  /^(?:today|yesterday|heute|gestern|hoy|ayer|i dag|i går|[\p{L}]{3,10},?\s\d{1,2}\.?\s\p{L}{3,10}|\d{1,2}\.?\s\p{L}{3,10}),?\s(?:um |kl\.?\s|at )?\d{1,2}[:.]\d{2}(?:\sUhr|\s?[ap]m)?$/iu;
/** By Jane Doe, and not By the river. */
const BY =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eport(?:ed|ing)?)\s?)?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]v|[Aa]f|[Dd]oor|[Aa]utor(?:a|in)?|[Aa]uteur|文|作者)(?:\s?[:：]|\s+\p{Lu}[\p{L}.'’-]+)/u;
const READ =
  /^(?:reading time:?\s)?\d{1,3}[\s-]?min(?:ute)?s?\.?(?:\s(?:read|de lectura|Lesezeit|Lesedauer|lesing))?$|^(?:Lesezeit|Tiempo de lectura|Temps de lecture|Reading time)\b/i;
const MAX_BY = 90;

/** What a short line says about an article: when it appeared, who wrote it. */
export type HeaderKind = 'date' | 'byline' | 'length' | 'label';

/** What a line says about the article that it stands beside, or `null`. */
export function headerKind(text: string): HeaderKind | null {
  if (text.length > MAX_LENGTH) return null;
  if (
    isDateLine(text) ||
    isWordedDateLine(text, '') ||
    (text.length <= MAX_BY && (AGO.test(text) || CLOCK.test(text)))
  )
    return 'date';
  if (text.length > MAX_BY) return null;
  if (isHeaderLabel(text)) return 'label';
  if (BY.test(text) || creditKind(text) === 'writers') return 'byline';
  return READ.test(text) ? 'length' : null;
}

const LABEL =
  /^(?:(?:first |originally |article |story )?(?:published|posted|written|created|last updated?|last modified|last reviewed|updated|modified|reviewed|page updated|date|publish(?:ed|ing)? date|author|authors|reporter|words|text|by|von|par|por|di|av|af|door|autor(?:in|a)?|auteur|veröffentlicht|erstellt|aktualisiert|stand|publicado|actualizado|publié|mis à jour|pubblicato|aggiornato|公開日?|更新日?|掲載日?|発表|입력|등록|수정|发布(?:时间|日期|于)?|时间|日期|来源|作者|记者|编辑)(?:\s(?:on|at|by|am|vom|le|el|il|in))?)\s?[:：]?$/i;
const MAX_LABEL = 40;

/** A label that stands in a line of its own above what it names: Published on, By, 发布时间：. */
export function isHeaderLabel(text: string): boolean {
  return text.length <= MAX_LABEL && LABEL.test(text);
}
