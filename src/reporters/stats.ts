import type { Brief } from '../model/washed.js';

/** Names that are counted each by itself: what a page says of its site is the page's to choose. */
const MAX_NAMES = 10_000;
const REST = '(others)';

/** Counts by name, in the order of the names. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string | null): void {
    const known = name ?? '(unknown)';
    const key = this.#counts.has(known) || this.#counts.size < MAX_NAMES ? known : REST;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  toJSON(): Record<string, number> {
    return Object.fromEntries(byName(this.#counts));
  }
}

interface RuleTotal {
  articles: number;
  blocks: number;
  characters: number;
}

/** The order of names does not depend on the order of the inputs. */
function byName<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Totals of a run, for `--stats`: the same for the same inputs, however many worked on them. */
export class Stats {
  #inputs = 0;
  #bytes = 0;
  #duplicates = 0;
  readonly #outcomes = new Counts();
  readonly #formats = new Counts();
  readonly #encodings = new Counts();
  readonly #sites = new Counts();
  readonly #flags = new Counts();
  readonly #rules = new Map<string, RuleTotal>();

  add(brief: Brief): void {
    this.#inputs++;
    this.#bytes += brief.input.bytes;
    this.#outcomes.add(outcomeName(brief));
    if (brief.status === 'failed') return;
    this.#formats.add(brief.input.format);
    this.#encodings.add(brief.input.encoding);
    if (brief.status !== 'article') return;
    this.#sites.add(brief.site);
    if (brief.duplicateOf !== null) this.#duplicates++;
    for (const flag of brief.quality.flags) this.#flags.add(flag);
    for (const { rule, blocks, characters } of brief.removed) {
      const total = this.#rules.get(rule) ?? { articles: 0, blocks: 0, characters: 0 };
      total.articles++;
      total.blocks += blocks;
      total.characters += characters;
      this.#rules.set(rule, total);
    }
  }

  toJSON(): object {
    return {
      inputs: this.#inputs,
      bytes: this.#bytes,
      duplicates: this.#duplicates,
      outcomes: this.#outcomes,
      formats: this.#formats,
      sites: this.#sites,
      encodings: this.#encodings,
      flags: this.#flags,
      rules: Object.fromEntries(byName(this.#rules)),
    };
  }
}

/** What an outcome is counted as: `article`, `rejected: listing`, `failed: timeout`. */
export function outcomeName(brief: Brief): string {
  if (brief.status === 'rejected') return `rejected: ${brief.verdict}`;
  return brief.status === 'failed' && brief.cause !== undefined ? `failed: ${brief.cause}` : brief.status;
}
