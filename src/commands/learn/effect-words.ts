import type { Effect } from '../../learn/effects.js';
import type { Paint } from '../../reporters/paint.js';
import { counted } from '../../reporters/wording.js';
import { printable } from '../../text/printable.js';
import { clipped } from './clipped.js';

/** Words for what a profile changes on the pages that it was learned from. */
const SHOWN = 4;
const CLIP = 90;
const SEVERAL = 3;
const digits = new Intl.NumberFormat('en');

function* lines(sign: '−' | '+', all: readonly string[], paint: Paint): Generator<string> {
  const style = sign === '+' ? 'green' : 'red';
  for (const line of all.slice(0, SHOWN))
    yield `      ${paint(style, `${sign} ${clipped(printable(line), CLIP)}`)}`;
  if (all.length > SHOWN) yield `      ${sign} and ${counted(all.length - SHOWN, 'more line')}`;
}

/** What goes from several pages, by how many: it is told once. */
function oftenLost(effects: readonly Effect[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { lost } of effects)
    for (const line of new Set(lost)) pages.set(line, (pages.get(line) ?? 0) + 1);
  return new Map([...pages].filter(([, count]) => count >= SEVERAL).toSorted(([, a], [, b]) => b - a));
}

/** What a page's article loses and gains, apart from what several lose. */
function* pageWords(effect: Effect, often: ReadonlyMap<string, number>, paint: Paint): Generator<string> {
  const { path, before, after, lost, gained, images } = effect;
  const parts = [
    `${digits.format(before)} → ${digits.format(after)} characters`,
    ...(lost.length > 0 ? [`${counted(lost.length, 'line')} less`] : []),
    ...(gained.length > 0 ? [`${counted(gained.length, 'line')} more`] : []),
    ...(images.length > 0 ? [`${counted(images.length, 'picture')} less`] : []),
  ];
  yield `  ${printable(path)}: ${parts.join(', ')}`;
  yield* lines(
    '−',
    lost.filter((line) => !often.has(line)),
    paint,
  );
  yield* lines('+', gained, paint);
}

/** What a profile would change: first the lines that go from several pages, then each page with what is its own. */
export function* effectWords(effects: readonly Effect[], paint: Paint): Generator<string> {
  const changed = effects.filter(
    ({ lost, gained, images }) => lost.length + gained.length + images.length > 0,
  );
  yield '';
  yield `${paint('bold', 'what it changes')}: ${changed.length} of ${counted(effects.length, 'article')}`;
  const often = oftenLost(effects);
  for (const [line, pages] of often)
    yield `  from ${pages} pages: ${paint('red', `− ${clipped(printable(line), CLIP)}`)}`;
  for (const effect of changed) yield* pageWords(effect, often, paint);
}
