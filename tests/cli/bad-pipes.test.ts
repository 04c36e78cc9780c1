import { describe, expect, it } from 'vitest';
import { paths } from '../support/outputs.js';
import { SLUICE } from '../support/pages.js';
import { runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ONE_LINE = /^inkwash: [^\n]+\n$/;

const COMMANDS = [
  'clean a.html',
  'clean a.html --format json',
  'check case',
  'explain a.html',
  'explain a.html --json',
  'explain a.html --restore',
  'inspect a.html',
  'rules',
  'rules end-mark',
  'schema',
];
const FILES = { 'a.html': SLUICE, 'case/input.html': SLUICE, 'case/expected.json': '{"title":"x"}' };

describe('a closed pipe', () => {
  it('ends a long run quietly', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`in/${String(i).padStart(3, '0')}.html`, SLUICE]),
    );
    const folder = await tempFolder(files);
    const line = '{ "$NODE" "$INKWASH" clean in; echo $? >code.txt; } 2>words.txt | head -1';
    const { stdout } = await runShell(folder, line);
    expect(paths(stdout)).toEqual(['in/000.html']);
    expect(await folder.read('words.txt')).toBe('');
    expect(await folder.read('code.txt')).toBe('0\n');
  });

  it.each([...COMMANDS, '--help', '--version'])('ends %s quietly', async (command) => {
    const folder = await tempFolder(FILES);
    // The reader is gone long before anything is written.
    const line = `{ "$NODE" "$INKWASH" ${command}; echo $? >code.txt; } 2>words.txt | exec true; cat code.txt words.txt`;
    const wait = 'while [ ! -s code.txt ]; do sleep 0.1; done';
    const { stdout } = await runShell(folder, line.replace('; cat', `; ${wait}; cat`));
    // What check found before the reader went is not forgotten.
    expect(stdout).toBe(command.startsWith('check') ? '1\n' : '0\n');
  });
});

describe('a full disk', () => {
  it.each(COMMANDS)('ends %s with one line', async (command) => {
    const folder = await tempFolder(FILES);
    const { stdout, stderr } = await runShell(folder, `"$NODE" "$INKWASH" ${command} >/dev/full; echo $?`);
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('standard output: ENOSPC');
  });
});
