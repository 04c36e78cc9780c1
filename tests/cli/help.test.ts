import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const VERSION = /^\d+\.\d+\.\d+\n$/;

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
});
