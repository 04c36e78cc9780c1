import { readFileSync } from 'node:fs';

/** What names the code and the data that clean; the sources have no name before they are built. */
export function buildId(): string {
  try {
    return readFileSync(new URL('./build-id.txt', import.meta.url), 'utf8').trim();
  } catch {
    return 'not built';
  }
}
