import type { Place } from '../../model/place.js';

/**
 * So many of some places, evenly spread over all of them: a folder is often in the order of days. Never holds more than
 * twice as many.
 */
export async function pagesToRead(places: AsyncIterable<Place>, most: number): Promise<Place[]> {
  let kept: Place[] = [];
  let step = 1;
  let seen = 0;
  for await (const place of places) {
    if (seen++ % step !== 0) continue;
    kept.push(place);
    if (kept.length < 2 * most) continue;
    kept = kept.filter((_, i) => i % 2 === 0);
    step *= 2;
  }
  if (kept.length <= most) return kept;
  const every = kept.length / most;
  return Array.from({ length: most }, (_, i) => kept[Math.floor(i * every)]!);
}
