import { isLoose } from './is-loose.js';
import { matchesOf } from './matches-of.js';
import { isCjk } from './script.js';

const SPACE_RUN = /\s+/gu;

const SET_RUN = /^[ \u3000]+$/;

/** Spaces that the author of a text set: full-width ones, and any beside a Han character or kana. */
function isSetRun(text: string, start: number, run: string): boolean {
  if (!SET_RUN.test(run)) return false;
  return run.includes('\u3000') || isCjk(text, start - 1) || isCjk(text, start + run.length);
}

/**
 * Normalises white space: none at the ends, a line break where a run holds one, else one space.
 *
 * @param offsets places in the text, ascending
 * @param keepsSet runs of spaces that the author set stay as they are
 * @returns the text, and where those places are in it
 */
export function squeeze(
  text: string,
  offsets: readonly number[],
  keepsSet = false,
): { text: string; offsets: number[] } {
  if (offsets.length === 0 && !isLoose(text)) return { text, offsets: [] };
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= lead) return { text: '', offsets: offsets.map(() => 0) };
  let out = '';
  let from = lead;
  const mapped: number[] = [];
  let next = 0;
  const place = (limit: number, base: number): void => {
    while (next < offsets.length && offsets[next]! <= limit) {
      mapped.push(Math.min(base + Math.max(0, offsets[next]! - from), base + limit - from));
      next++;
    }
  };
  for (const run of matchesOf(text.slice(0, end), SPACE_RUN)) {
    if (run.index < lead) continue;
    place(run.index, out.length);
    // What stood between two spaces went: they were not set together.
    const isSeam = next < offsets.length && offsets[next]! < run.index + run[0].length;
    if (keepsSet && !isSeam && isSetRun(text, run.index, run[0])) continue;
    out += text.slice(from, run.index);
    const after = run.index + run[0].length;
    while (next < offsets.length && offsets[next]! < after) {
      mapped.push(out.length);
      next++;
    }
    out += run[0].includes('\n') ? '\n' : ' ';
    from = after;
  }
  place(end, out.length);
  out += text.slice(from, end);
  while (mapped.length < offsets.length) mapped.push(out.length);
  return { text: out, offsets: mapped };
}
