import type { Block, Container, Span } from '../../model/page.js';
import { showNoscriptImages } from '../noscript-images.js';
import type { Row } from '../row.js';
import { hiddenFarms, type PageStyle } from './hidden-farms.js';
import { hidingRules, type StyleRule, selectorKey, showingSelectors } from './style-rules.js';
import { styleTest } from './style-test.js';

/** How the reason of what a style rule hides begins. */
const RULE_REASON = 'style rule';
const OWN_DISPLAY = /display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible/i;
const SPACE = /\s+/;
const NO_RULES: readonly never[] = [];

function classesOf({ className }: Container): string[] {
  const names = className.trim();
  return names === '' ? [] : names.split(SPACE).map((name) => `.${name}`);
}

/** Rules by what the last part of their selectors must have: a class, an id, a tag. */
class RuleTable<T extends { readonly selector: string }> {
  readonly #byKey = new Map<string, T[]>();
  /** The same class attribute stands on many elements. */
  readonly #byClass = new Map<string, readonly T[]>();
  #hasIds = false;
  readonly #tests = new Map<T, ReturnType<typeof styleTest>>();

  constructor(rules: readonly T[]) {
    for (const rule of rules) {
      const key = selectorKey(rule.selector);
      this.#hasIds ||= key.startsWith('#');
      const same = this.#byKey.get(key);
      if (same === undefined) this.#byKey.set(key, [rule]);
      else same.push(rule);
    }
  }

  /** The first rule that matches a row. */
  find(rows: readonly Container[], row: number): T | undefined {
    const { className, id, tag } = rows[row]!;
    const byClass = className === '' ? undefined : this.#first(this.#ofClass(rows[row]!), rows, row);
    if (byClass !== undefined) return byClass;
    const byId = id === '' || !this.#hasIds ? undefined : this.#first(this.#byKey.get(`#${id}`), rows, row);
    return byId ?? this.#first(this.#byKey.get(tag), rows, row);
  }

  #first(rules: readonly T[] | undefined, rows: readonly Container[], row: number): T | undefined {
    if (rules !== undefined) for (const rule of rules) if (this.#testOf(rule)(rows, row)) return rule;
    return undefined;
  }

  #ofClass(own: Container): readonly T[] | undefined {
    let rules = this.#byClass.get(own.className);
    if (rules === undefined) {
      rules = NO_RULES;
      for (const key of classesOf(own)) {
        const same = this.#byKey.get(key);
        if (same !== undefined) rules = rules.length === 0 ? same : [...rules, ...same];
      }
      this.#byClass.set(own.className, rules);
    }
    return rules;
  }

  /** A selector is read when an element may match it. */
  #testOf(rule: T): ReturnType<typeof styleTest> {
    const test = this.#tests.get(rule) ?? styleTest(rule.selector);
    this.#tests.set(rule, test);
    return test;
  }
}

/** Rows that hiding rules match, and neither a showing rule nor a style of their own shows. */
function hiddenRows(sheets: readonly string[], rows: readonly Container[]): Map<number, StyleRule> {
  const hidden = new Map<number, StyleRule>();
  const rules = hidingRules(sheets);
  if (rules.length === 0) return hidden;
  const hiding = new RuleTable(rules);
  const keys = new Set<string>();
  for (let row = 1; row < rows.length; row++) {
    const rule = hiding.find(rows, row);
    if (rule === undefined || OWN_DISPLAY.test(rows[row]!.attributes['style'] ?? '')) continue;
    hidden.set(row, rule);
    keys.add(`#${rows[row]!.id}`);
    for (const key of classesOf(rows[row]!)) keys.add(key);
  }
  if (hidden.size === 0) return hidden;
  const showing = new RuleTable(showingSelectors(sheets, keys).map((selector) => ({ selector })));
  for (const row of [...hidden.keys()]) if (showing.find(rows, row) !== undefined) hidden.delete(row);
  return hidden;
}

/** Marks rows with what hides them, and all within. */
function mark(rows: readonly Row[], hidden: ReadonlyMap<number, string>): void {
  if (hidden.size === 0) return;
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.hidden !== null) continue;
    row.hidden = rows[row.parent]?.hidden ?? hidden.get(index) ?? null;
  }
}

/**
 * What can be told of hiding only when the whole page is known: marks the containers that the page's style sheets
 * hide, link farms that are hidden as honest text is as well, and all within them; shows pictures that stand in for
 * lazy ones. Gives the blocks with their spans told so.
 */
export function settleHiding(
  rows: readonly Row[],
  blocks: readonly Block[],
  style: PageStyle,
): readonly Block[] {
  showNoscriptImages(rows, blocks);
  const byRule = hiddenRows(style.sheets, rows);
  const reasons = [...byRule].map(
    ([row, { selector, hides }]) => [row, `${RULE_REASON} ${selector}: ${hides}`] as const,
  );
  mark(rows, new Map(reasons));
  const farms = hiddenFarms(rows, blocks, style);
  mark(rows, farms);
  if (byRule.size === 0 && farms.size === 0) return blocks;
  const isStale = (span: Span): boolean => span.hidden !== rows[span.container]!.hidden;
  const told = (span: Span): Span => ({ ...span, hidden: rows[span.container]!.hidden });
  return blocks.map((block) =>
    block.spans.length > 0 && block.spans.some(isStale) ? { ...block, spans: block.spans.map(told) } : block,
  );
}
