/** Chance from a seed: the same seed draws the same things, whatever else is drawn elsewhere. */
export interface Draw {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly chance: (of: number) => boolean;
  /** From `least` to `most`, both included. */
  readonly count: (least: number, most: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly letters: (count: number, alphabet?: string) => string;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function drawOf(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const count = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return {
    next,
    count,
    one,
    chance: (of) => next() < of,
    some: (list, size) => {
      const rest = [...list];
      const taken = [];
      while (taken.length < size && rest.length > 0)
        taken.push(rest.splice(Math.floor(next() * rest.length), 1)[0]!);
      return taken;
    },
    letters: (size, alphabet = ALPHABET) =>
      Array.from({ length: size }, () => one(Array.from(alphabet))).join(''),
  };
}
