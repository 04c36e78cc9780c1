import { readFileSync } from 'node:fs';

/** The version of the program that makes the page. */
export function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
