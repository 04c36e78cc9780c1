import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes when the test is over. */
export interface TempFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  /** Names of all files and folders in it, sorted, folders with a `/` behind. */
  readonly list: () => Promise<string[]>;
}

/** Sets the permissions of a file or folder until the test is over. */
export async function setMode(folder: TempFolder, name: string, mode: number): Promise<void> {
  const full = path.join(folder.path, name);
  onTestFinished(() => chmod(full, 0o755));
  await chmod(full, mode);
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a temporary folder with these files in it; call it within a test. */
export async function tempFolder(files: Files = {}): Promise<TempFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'inkwash-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return {
    path: root,
    write,
    read: (name) => readFile(path.join(root, name), 'utf8'),
    list: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .map((entry) => {
          const name = path.relative(root, path.join(entry.parentPath, entry.name));
          return name.split(path.sep).join('/') + (entry.isDirectory() ? '/' : '');
        })
        .sort();
    },
  };
}
