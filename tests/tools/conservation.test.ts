import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const TOOL = fileURLToPath(new URL('../../tools/conservation.mjs', import.meta.url));
const ALL = /^([1-9]\d*) of \1 files conserved\n$/;

it('nothing is lost of the inbox, and the tool says so', () => {
  const inbox = fileURLToPath(new URL('../../fixtures/inbox', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [TOOL, inbox], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(ALL);
});
