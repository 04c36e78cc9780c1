import { createRequire } from 'node:module';
import type * as yaml from 'yaml';

const require = createRequire(import.meta.url);

/**
 * The header of a post, between its fences, each value in one line. What writes YAML is loaded with the first one: it is
 * eighty files.
 */
export function toFrontMatter(values: Iterable<readonly [string, unknown]>): string {
  const { stringify } = require('yaml') as typeof yaml;
  return `---\n${stringify(Object.fromEntries(values), { lineWidth: 0 })}---\n\n`;
}
