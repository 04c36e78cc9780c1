import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputName } from '../../src/sinks/output-name.js';

const ENDINGS = ['.md', '.json'];
const fileOf = (relative: string, ending = '.md'): string => {
  const { folder, name } = outputName(relative, ending, ENDINGS);
  return folder === '' ? name : `${folder}/${name}`;
};
const OURS = /^\.inkwash|\0|\\/i;
const LONG = '河'.repeat(90);

describe('the name of an output', () => {
  it.each([
    ['a.html', 'a.html.md'],
    ['a/b.md', 'a/b.md.md'],
    ['河口/水闸 1.html', '河口/水闸 1.html.md'],
    ['a.zip#b/c.html', 'a.zip#b/c.html.md'],
    ['-e\n.html', '-e\n.html.md'],
  ])('mirrors the input: %j', (relative, file) => {
    expect(fileOf(relative)).toBe(file);
  });

  it.each([
    '../a',
    '/etc/passwd',
    'a/../../b',
    './a',
    'a//b',
    '..',
    '',
    'a/',
    'a\0b',
    '.inkwash/journal',
    '..\\a',
  ])('stays within the folder, and out of what is ours: %j', (relative) => {
    const file = fileOf(relative);
    expect(path.relative('/out', path.join('/out', file))).toBe(file);
    expect(file).not.toMatch(OURS);
  });

  it.each([
    `${LONG}.html`,
    `${LONG}/a.html`,
    `${'a'.repeat(251)}/b`,
    'b'.repeat(253),
    `${'dir/'.repeat(300)}a.html`,
  ])('is short enough for a disk: %#', (relative) => {
    const file = fileOf(relative);
    for (const name of file.split('/')) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(1000);
  });

  it('of a folder is no output, whatever it is called', () => {
    expect([fileOf('a'), fileOf('a.md/b'), fileOf('a.JSON/b'), fileOf('a.md~/b')]).toEqual([
      'a.md',
      'a.md~/b.md',
      'a.JSON~/b.md',
      'a.md~~/b.md',
    ]);
  });

  it('is no other input’s, and no folder of one, though inputs are called like what we make of names', () => {
    const odd = fc.constantFrom(
      '..',
      '',
      '.',
      'a',
      'a.md',
      'a.md~',
      LONG,
      `${LONG}b`,
      '~',
      'a\0',
      fileOf('..'),
    );
    const made = odd.map((name) => outputName(name, '', ENDINGS).name);
    const relative = fc.array(fc.oneof(odd, made, fc.string()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(relative, relative, (one, two) => {
        const [a, b] = [one.join('/'), two.join('/')];
        fc.pre(a !== b);
        const [first, second] = [fileOf(a), fileOf(b)];
        expect(first).not.toBe(second);
        expect(`${second}/`.startsWith(`${first}/`)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
