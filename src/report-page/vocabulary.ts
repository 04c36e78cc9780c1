import type { Cause, Kind, ReportMeta, RuleNote } from '../model/report.js';

/** What the page knows of rules, kinds and flags. */
export class Vocabulary {
  readonly kinds: readonly Kind[];
  readonly flagWords: ReportMeta['flagWords'];
  readonly #rules: ReadonlyMap<string, RuleNote>;
  readonly #kinds: ReadonlyMap<string, Kind>;

  constructor({ kinds, rules, flagWords }: ReportMeta) {
    this.kinds = kinds;
    this.flagWords = flagWords;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#kinds = new Map(kinds.map((kind) => [kind.id, kind]));
  }

  /** A record may name a rule that this version does not know. */
  ruleOf(id: string): RuleNote | null {
    return this.#rules.get(id) ?? null;
  }

  kindOf(rule: string): Kind {
    return this.#kinds.get(this.#rules.get(rule)?.kind ?? '') ?? this.kinds[0]!;
  }

  /** The flag that keeps what a rule cut, `null` where none does. */
  keepFlag({ rule, also = [] }: Cause, without: readonly string[]): string | null {
    const rules = [rule, ...also, ...without.filter((id) => id !== rule && !also.includes(id))];
    return rules.every((id) => this.#rules.get(id)?.canSwitch === true)
      ? `--without ${rules.join(',')}`
      : null;
  }
}
