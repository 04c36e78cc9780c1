import { describe, expect, it } from 'vitest';
import { killRuns } from '../support/kill-runs.js';
import { filesOf } from '../support/outputs.js';
import { FERRY, PNG, page, SLUICE } from '../support/pages.js';
import { runShell } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const RUNS = killRuns(8);
const PARTIAL = /\.partial$/;
const OUTPUTS = /^(?:out\/|all\.|bad\.|\.)/;

const inputs = (): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    Array.from({ length: 80 }, (_, i) => {
      const name = `in/${i % 7}/${String(i).padStart(3, '0')}.html`;
      if (i % 10 === 9) return [name, PNG];
      return [
        name,
        i % 2 === 0 ? SLUICE : page(`渡口换了新船之${i}`, FERRY.slice(-90), '河水慢慢涨了上来。'.repeat(i)),
      ];
    }),
  );

async function outputsOf(folder: TempFolder): Promise<Record<string, string>> {
  const files = await filesOf(folder);
  return Object.fromEntries(Object.entries(files).filter(([name]) => OUTPUTS.test(name)));
}

describe('a run that is killed at any moment', () => {
  it.each([
    ['a file', ['-o', 'all.ndjson', '--errors', 'bad.ndjson']],
    ['a file of gzip', ['-o', 'all.ndjson.gz', '--errors', 'bad.ndjson.gz']],
    ['a file of Parquet', ['-o', 'all.parquet']],
    ['a folder', ['-o', 'out', '--all', '--errors', 'bad.ndjson']],
  ])(
    'leaves nothing half-written under its name in %s, and the next one clears up',
    async (_name, flags) => {
      const line = `"$NODE" "$INKWASH" clean in ${flags.join(' ')} --quiet 2>/dev/null`;
      const folder = await tempFolder(inputs());
      const started = performance.now();
      await runShell(folder, line);
      let milliseconds = performance.now() - started;
      const whole = await outputsOf(folder);
      expect(Object.keys(whole).length).toBeGreaterThan(0);
      await runShell(folder, 'rm -rf out all.* bad.*');
      let killed = 0;
      let halves = 0;
      for (let run = 1; killed < RUNS; run++) {
        expect(run).toBeLessThan(8 * RUNS);
        const after = (milliseconds * (killed + Math.random())) / RUNS / 1000;
        const { stdout } = await runShell(folder, `timeout -s KILL ${after.toFixed(3)} ${line}; echo $?`);
        if (stdout === '137\n') killed++;
        // The machine has less to do than it had in the first run: this one was over before.
        else milliseconds *= 0.8;
        for (const [name, content] of Object.entries(await outputsOf(folder))) {
          if (PARTIAL.test(name)) halves++;
          else expect(content === whole[name], `${name} after ${after} s`).toBe(true);
        }
        // Every other time the next run finds nothing of the one before but what it left half-written.
        if (run % 2 === 0) await runShell(folder, 'rm -rf out all.* bad.*');
      }
      if (!flags.includes('out')) expect(halves).toBeGreaterThan(0);
      await runShell(folder, line);
      expect(await outputsOf(folder)).toEqual(whole);
    },
    300_000,
  );
});
