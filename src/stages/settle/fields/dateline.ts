import type { Candidate, Dateline } from '../../../model/fields.js';
import { readDateline } from '../../../text/dateline.js';
import type { Scene } from '../scene.js';

const YEAR = /^(\d{4})-(\d{2})/;
const FIRST_LINES = 4;

/** A day without a year has the year of the article, or the one before where it would lie in the article's future. */
function withYear(found: { month: number; day: number } | null, published: string | null): string | null {
  const year = published === null ? null : YEAR.exec(published);
  if (found === null || year === null) return null;
  const isLastYear = found.month > Number(year[2]) + 1;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Number(year[1]) - (isLastYear ? 1 : 0)}-${two(found.month)}-${two(found.day)}`;
}

/** 新华社青禾5月17日电: agency, place and day at the head of the text. */
export function* dateline(scene: Scene, published: string | null): Generator<Candidate<Dateline>> {
  for (const line of scene.bodyLines.slice(0, FIRST_LINES)) {
    const found = readDateline(line.text);
    if (found?.agency == null) continue;
    const { agency, place, day } = found;
    yield {
      value: { agency, place, date: withYear(day, published) },
      score: 0.9,
      evidence: 'opening of the text',
      block: line.block,
    };
  }
}
