// One pass of an extractor over a set: what it found against the labels, and the pages it stumbled over.
import { tokensOf } from '../../build/text/overlap.js';
import { compareBody, compareTitle, summary } from './measure.mjs';

const NOTHING = { title: null, texts: [''] };

function measured(page, { title, texts }) {
  const body = page.body === undefined ? undefined : compareBody(page.body, texts);
  return {
    id: page.id,
    title,
    text: body?.text ?? texts[0] ?? '',
    body,
    titles: page.titles === undefined ? undefined : compareTitle(page.titles, title),
  };
}

/**
 * Takes every page once.
 *
 * @returns the summary with counts of pages (`empty`: no word came back), the articles found, and the indices of pages
 * that threw or came too late
 */
export async function accuracy(extractor, pages) {
  const [rows, stumbled, faults] = [[], [], new Map()];
  const counts = { empty: 0, threw: 0, late: 0 };
  for (const [i, page] of pages.entries()) {
    const told = await extractor.take({ html: page.html, url: page.url, wantsText: true });
    const article = told.article ?? NOTHING;
    if (told.isLate) counts.late++;
    else if (told.fault !== undefined) counts.threw++;
    else if (article.texts.every((text) => tokensOf(text).length === 0)) counts.empty++;
    if (told.fault !== undefined) faults.set(told.fault, (faults.get(told.fault) ?? 0) + 1);
    if (told.ms === undefined) stumbled.push(i);
    rows.push(measured(page, article));
  }
  const labelled = (key) => rows.flatMap((row) => (row[key] === undefined ? [] : [row[key]]));
  const found = rows.map(({ id, title, text }) => ({ id, title, body: text }));
  return { ...summary(labelled('body'), labelled('titles')), ...counts, faults, found, stumbled };
}
