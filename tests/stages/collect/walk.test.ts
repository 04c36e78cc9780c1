import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/stages/collect/list-files.js';
import { PackedNames } from '../../../src/stages/collect/packed-names.js';
import { walkFolder } from '../../../src/stages/collect/walk-folder.js';
import { tempFolder } from '../../support/temp-folder.js';

const PARTS = ['a', 'a.b', 'a-', 'a/', 'A', '文', '𠀀', '！', '~', 'aa', '.h', ' '];

describe('a walk', () => {
  it('gives what a full listing gives, in the order of the paths', async () => {
    const folder = await tempFolder();
    const dirs = PARTS.filter((part) => !part.endsWith('/'));
    for (const one of dirs) {
      await mkdir(path.join(folder.path, `${one}d`, one), { recursive: true });
      await writeFile(path.join(folder.path, one), '');
      for (const two of dirs) await writeFile(path.join(folder.path, `${one}d`, `${two}x`), '');
      await writeFile(path.join(folder.path, `${one}d`, one, one), '');
    }
    const walked: string[] = [];
    for await (const { name, fault } of walkFolder(folder.path)) {
      expect(fault).toBeNull();
      walked.push(name);
    }
    const listed = (await listFiles('**/*', folder.path)).map(({ name }) => name);
    expect(walked.length).toBeGreaterThan(100);
    expect(walked).toEqual(listed);
  });

  it('goes as deep as paths go', async () => {
    const folder = await tempFolder({ [`${'d/'.repeat(1500)}a.html`]: '' });
    const walked: string[] = [];
    for await (const { name } of walkFolder(folder.path)) walked.push(name);
    expect(walked).toEqual([`${'d/'.repeat(1500)}a.html`]);
  });
});

describe('packed names', () => {
  it('come out sorted as strings are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 600 }), (names) => {
        const packed = new PackedNames();
        for (const name of names) packed.add(name);
        expect([...packed.sorted()]).toEqual([...names].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('take little more room than their letters', () => {
    const packed = new PackedNames();
    for (let i = 0; i < 200_000; i++) packed.add(`${(i * 7919) % 200_000}.html`);
    const sorted = [...packed.sorted()];
    expect(sorted).toHaveLength(200_000);
    expect(sorted.every((name, i) => i === 0 || sorted[i - 1]! < name)).toBe(true);
  });
});
