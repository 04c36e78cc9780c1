import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/definitions.js';
import { optionWords } from '../../src/commands/option-words.js';
import { hasProgram } from '../support/debian.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = new URL('../../', import.meta.url);
const HAS_GROFF = hasProgram('groff', 'groff');
const HEADING = /\n(?=\S|\n {3}\S)/;
const FULL_STOP = /\.$/;
const SPACE = /\s+/g;
const NO_DATE = /^.*missing date.*\n/m;
const OPTIONS = { encoding: 'utf8', env: { ...process.env, GROFF_NO_SGR: '' } } as const;

/** The page as a reader sees it, on very wide paper: no word is divided, no bold letter struck twice. */
function rendered(page: string): { readonly text: string; readonly warnings: string } {
  const args = ['-ww', '-man', '-Tutf8', '-rLL=2000n', '-P-c', '-P-b', '-P-u'];
  const { stdout, stderr } = spawnSync('groff', args, { ...OPTIONS, input: page });
  return { text: stdout, warnings: stderr };
}

/** What stands between one heading and the next. */
function sectionOf(text: string, title: string): string {
  const start = text.indexOf(`\n${title}\n`);
  expect(start).toBeGreaterThan(0);
  return (text.slice(start + 1).split(HEADING)[0] ?? '').replaceAll(SPACE, ' ');
}

describe('inkwash man', () => {
  it('prints the page that the build made, which the package names', async () => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), ['man']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { man } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { man: string };
    expect(readFileSync(fileURLToPath(new URL(man, ROOT)), 'utf8')).toBe(stdout);
  });

  it.runIf(HAS_GROFF)('is set without a warning, and tells of all commands and options', async () => {
    const { stdout } = await runCli(await tempFolder(), ['man']);
    const { text, warnings } = rendered(stdout);
    expect(warnings).toBe('');
    for (const title of [
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'EXIT STATUS',
      'ENVIRONMENT',
      'FILES',
      'EXAMPLES',
      'SEE ALSO',
    ])
      expect(text).toContain(`\n${title}\n`);
    expect(sectionOf(text, '   inkwash new-site [options] <page>')).toContain('fixtures/. Default: . --host');
    const shared = text.slice(text.indexOf('\nOPTIONS OF SEVERAL COMMANDS\n')).replaceAll(SPACE, ' ');
    for (const { name, argument, options, says } of COMMANDS) {
      const words = [name, options.length > 0 ? '[options]' : [], argument?.name ?? []].flat();
      const title = `   inkwash ${words.join(' ')}`;
      const own = sectionOf(text, title);
      expect(own).toContain(says);
      for (const option of options) {
        // Told in the command's own section, or named there and told once for all.
        const told = own.includes(`${option.flags} `) ? own : shared;
        expect(own).toContain(optionWords(option).long);
        expect(told).toContain(`${option.flags} ${option.says.replace(FULL_STOP, '')}`);
      }
    }
  });

  it.runIf(hasProgram('mandoc', 'mandoc'))('has nothing that mandoc would have otherwise', async () => {
    const folder = await tempFolder({ 'inkwash.1': (await runCli(await tempFolder(), ['man'])).stdout });
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', 'inkwash.1'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    // A page that is the same whenever it is built has no date.
    expect((stdout + stderr).replace(NO_DATE, '')).toBe('');
  });
});
