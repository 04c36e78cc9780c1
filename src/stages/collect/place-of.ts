import type { Place } from '../../model/place.js';
import { toSlash } from './to-slash.js';

/** A file's place. @param fault why there is nothing to read */
export function placeOf(file: string, relative: string, fault: string | null = null): Place {
  const supply =
    fault === null ? ({ kind: 'file', file } as const) : ({ kind: 'fault', message: fault } as const);
  return { path: toSlash(file), relative: toSlash(relative), supply };
}
