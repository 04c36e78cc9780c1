import type { Article } from '../../src/model/article.js';
import { records } from './run-cli.js';
import type { TempFolder } from './temp-folder.js';

/** `input.path` of each record. */
export const paths = (stdout: string): string[] =>
  records(stdout).map((record) => (record['input'] as Article['input']).path);
/** Titles of the records. */
export const titles = (stdout: string): unknown[] => records(stdout).map((record) => record['title']);

/** Everything in a folder, by name. */
export async function filesOf(folder: TempFolder): Promise<Record<string, string>> {
  const names = (await folder.list()).filter((name) => !name.endsWith('/'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await folder.read(name)])));
}
