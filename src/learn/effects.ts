import type { CleanOptions } from '../model/options.js';
import type { Profile } from '../model/profile.js';
import type { Sample } from './sample.js';
import { sampleOf } from './sample.js';

/** What a profile changes on a page. */
export interface Effect {
  readonly path: string;
  /** Characters of the article without and with the profile. */
  readonly before: number;
  readonly after: number;
  /** Lines that the article loses and gains, in order. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** Pictures that it loses, by address. */
  readonly images: readonly string[];
}

const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);

/** Lines of one list that another has not, as often as they are missing there. */
function missing(lines: readonly string[], from: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of from) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** Cleans the pages once more, with the profile before all others, and tells what is another in each article. */
export function effectsOf(samples: readonly Sample[], profile: Profile, options: CleanOptions): Effect[] {
  const profiles = [profile, ...(options.profiles ?? [])];
  return samples.map(({ source, lines, images }) => {
    const after = sampleOf(source, { ...options, profiles });
    const now = after?.lines ?? [];
    return {
      path: source.path,
      before: sizeOf(lines),
      after: sizeOf(now),
      lost: missing(lines, now),
      gained: missing(now, lines),
      images: missing(images, after?.images ?? []),
    };
  });
}
