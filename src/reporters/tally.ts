import type { Brief } from '../model/washed.js';
import { printable } from '../text/printable.js';
import { outcomeName } from './stats.js';
import { counted } from './wording.js';

/** Counts outcomes, and says in words how a run went. */
export class Tally {
  readonly #counts = new Map<string, number>();
  readonly #flags = new Map<string, number>();
  #unwanted = 0;
  #duplicates = 0;
  #failed = 0;
  inputs = 0;

  add(brief: Brief, isUnwanted: boolean): void {
    this.inputs++;
    const key = outcomeName(brief);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (brief.status === 'failed') this.#failed++;
    if (isUnwanted) this.#unwanted++;
    if (brief.status !== 'article') return;
    if (brief.duplicateOf !== null) this.#duplicates++;
    for (const flag of brief.quality.flags) this.#flags.set(flag, (this.#flags.get(flag) ?? 0) + 1);
  }

  /** 0 where every input became an article that nobody asked to be told of, else 1. */
  get exitCode(): number {
    return this.#unwanted === 0 && (this.#counts.get('article') ?? 0) === this.inputs ? 0 : 1;
  }

  /** The line for an input that did not become a good article, `null` for one that did. */
  complaint(brief: Brief, isUnwanted: boolean): string | null {
    const name = printable(brief.input.path);
    if (brief.status === 'failed') return `${name}: failed in ${brief.stage}: ${printable(brief.message)}`;
    if (brief.status === 'rejected')
      return `${name}: rejected: ${brief.verdict}: ${printable(brief.message)}`;
    if (!isUnwanted) return null;
    const { score, flags } = brief.quality;
    return `${name}: quality ${score}${flags.length === 0 ? '' : `, ${flags.join(', ')}`}`;
  }

  /** The counts so far by status, in a few words. */
  get brief(): string {
    const articles = this.#counts.get('article') ?? 0;
    const failed = this.#failed;
    const rejected = this.inputs - articles - failed;
    const words = [counted(articles, 'article')];
    if (rejected > 0) words.push(`${rejected} rejected`);
    if (failed > 0) words.push(`${failed} failed`);
    return words.join(', ');
  }

  /** @param isDropped near-duplicates are left out of the output */
  summary(target: string | null, isDropped = false): string[] {
    const articles = this.#counts.get('article') ?? 0;
    const rest = [...this.#counts]
      .filter(([key]) => key !== 'article')
      .map(([key, count]) => `${count} ${key}`);
    const into = target === null ? '' : ` in ${printable(target)}`;
    const lines = [
      `${counted(this.inputs, 'input')}: ${[counted(articles, 'article') + into, ...rest].join(', ')}`,
    ];
    const flags = [...this.#flags].sort((a, b) => b[1] - a[1]).map(([flag, count]) => `${flag} ${count}`);
    if (flags.length > 0) lines.push(`flags: ${flags.join(', ')}`);
    if (this.#duplicates > 0)
      lines.push(`near-duplicates: ${this.#duplicates}${isDropped ? ', left out' : ''}`);
    return lines;
  }
}
