import { describe, expect, it } from 'vitest';
import { runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const VERSION = /^\d+\.\d+\.\d+\n$/;
/** Prints each module that a run asks for, on standard error. */
const HOOKS = `export async function resolve(name, context, next) {
  const found = await next(name, context);
  process._rawDebug('loads ' + found.url);
  return found;
}`;
const LOADED = /^loads (.*)$/gm;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;

describe('help', () => {
  it('--version prints the version', async () => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), ['--version']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(VERSION);
  });

  it.each([[['--help']], [['clean', '--help']], [['help', 'clean']]])('%j exits 0', async (args) => {
    const { code, stdout, stderr } = await runCli(await tempFolder(), args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: inkwash');
  });

  it.each(['--version', '--help', 'clean --help'])(
    '%s loads commander and a few files, nothing else',
    async (args) => {
      const register = `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`;
      const folder = await tempFolder({ 'hooks.mjs': HOOKS, 'register.mjs': register });
      const { code, stderr } = await runShell(folder, `"$NODE" --import ./register.mjs "$INKWASH" ${args}`);
      expect(code).toBe(0);
      const files = [...stderr.matchAll(LOADED)]
        .map(([, url = '']) => url)
        .filter((url) => url.startsWith('file:'));
      const packages = files.map((url) => PACKAGE.exec(url)?.[1]).filter((name) => name !== undefined);
      expect(new Set(packages)).toEqual(new Set(['commander']));
      const own = new Set(files.filter((url) => url.includes('/dist/')));
      expect(own.size).toBeGreaterThan(0);
      expect(own.size).toBeLessThanOrEqual(12);
    },
  );
});
