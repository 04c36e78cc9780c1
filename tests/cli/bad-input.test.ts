import { describe, expect, it } from 'vitest';
import { paths } from '../support/outputs.js';
import { FIRST, PNG, SECOND, SLUICE } from '../support/pages.js';
import { runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ESCAPE = new RegExp(String.fromCharCode(27));
const ONE_LINE = /^inkwash: [^\n]+\n$/;

describe('hostile inputs', () => {
  it('a closed pipe ends quietly', async () => {
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

  it('a full disk ends the run with one line', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout, stderr } = await runShell(folder, '"$NODE" "$INKWASH" clean a.html >/dev/full; echo $?');
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('ENOSPC');
  });

  it.each(['clean', 'inspect'])('an empty path: %s says so in one line', async (command) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), [command, '']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
  });

  it('a named pipe or a device fails, and holds up nothing', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const line = 'mkfifo p; "$NODE" "$INKWASH" clean p /dev/zero a.html; "$NODE" "$INKWASH" inspect p';
    const { code, stdout, stderr } = await runShell(folder, line);
    expect(code).toBe(2);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('p: failed in collect: not a file');
    expect(stderr).toContain('/dev/zero: failed in collect: not a file');
  });

  it('a file name with a line break and an escape sequence is shown escaped', async () => {
    const folder = await tempFolder({ 'in/a\n\u001b[31mred\u202e.html': PNG });
    const { code, stderr } = await runCli(folder, ['clean', 'in']);
    expect(code).toBe(1);
    expect(stderr).toContain('in/a\\u{a}\\u{1b}[31mred\\u{202e}.html: failed in decode');
    expect(stderr).not.toMatch(ESCAPE);
    const missing = await runCli(folder, ['clean', 'b\u001b[31m.html']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).not.toMatch(ESCAPE);
  });

  it.each(['---js', '---javascript', '--- js', '---coffee', '---json'])(
    'front matter that opens with %s is never run',
    async (fence) => {
      const code = `{ title: (require('fs').writeFileSync('pwned.txt', 'x'), '河口镇') }`;
      const expression = `module.exports = require('fs').writeFileSync('pwned.txt', 'x')`;
      const folder = await tempFolder({
        'a.md': `${fence}\n${code}\n---\n${FIRST}\n\n${SECOND}\n`,
        'b.md': `${fence}\n${expression}\n---\n${FIRST}\n\n${SECOND}\n`,
      });
      await runCli(folder, ['clean', 'a.md', 'b.md']);
      await runCli(folder, ['clean', 'a.md', 'b.md', '--as', 'markdown']);
      expect(await folder.list()).toEqual(['a.md', 'b.md']);
    },
  );
});
