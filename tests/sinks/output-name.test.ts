import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputName } from '../../src/sinks/output-name.js';

const fileOf = (relative: string, ending = '.md'): string => {
  const { folder, name } = outputName(relative, ending);
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

  it('is no other input’s, though inputs are called like what we make of names', () => {
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
    const made = odd.map((name) => outputName(name, '').name);
    const relative = fc.array(fc.oneof(odd, made, fc.string()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(relative, relative, (one, two) => {
        const [a, b] = [one.join('/'), two.join('/')];
        fc.pre(a !== b);
        expect(fileOf(a)).not.toBe(fileOf(b));
      }),
      { numRuns: 3000 },
    );
  });
});
