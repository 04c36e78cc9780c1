import type { LinePattern } from '../model/profile.js';

const compiled = new Map<string, RegExp>();

function expression(source: string): RegExp {
  let found = compiled.get(source);
  if (found === undefined) {
    found = new RegExp(source, 'u');
    compiled.set(source, found);
  }
  return found;
}

/** True where a line, without white space at its ends, is what a profile's pattern describes. */
export function matchesLine(pattern: LinePattern, line: string): boolean {
  if ('equals' in pattern) return line === pattern.equals;
  if (pattern.maxLength !== undefined && line.length > pattern.maxLength) return false;
  if ('startsWith' in pattern) return line.startsWith(pattern.startsWith);
  if ('endsWith' in pattern) return line.endsWith(pattern.endsWith);
  if ('contains' in pattern) return line.includes(pattern.contains);
  return expression(pattern.matches).test(line);
}

/** The first pattern that a line matches, white space at its ends aside. */
export function findPattern(
  patterns: readonly LinePattern[] | undefined,
  line: string,
): LinePattern | undefined {
  if (patterns === undefined || patterns.length === 0) return undefined;
  const bare = line.trim();
  return patterns.find((pattern) => matchesLine(pattern, bare));
}
