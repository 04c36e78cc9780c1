// How long the command takes to start, beside Node that does nothing. Figures of one machine; no bounds.
// usage: npm run bench:start-up [-- ROUNDS]     each round runs every command once, Node before it (21)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { madePage } from './made-pages.mjs';
import { interleavedPairs, median, row, timed } from './statistics.mjs';

const BIN = fileURLToPath(new URL('../bin/inkwash.js', import.meta.url));
const COMMANDS = [['--version'], ['--help'], ['rules'], ['clean', 'page.html'], ['explain', 'page.html']];

const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-start-up-'));
writeFileSync(path.join(folder, 'page.html'), madePage(0));

/** Milliseconds of a process from its start to its end. */
function run(args) {
  let status;
  const ms = timed(() => {
    ({ status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' }));
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}`);
  return ms;
}

try {
  row(`medians of ${rounds} rounds`, ['inkwash', 'node -e 0', 'ratio', 'least', 'most']);
  for (const command of COMMANDS) {
    const [own, bare] = [[], []];
    run([BIN, ...command]);
    const noted = (times, args) => () => {
      const ms = run(args);
      times.push(ms);
      return ms;
    };
    const ratio = await interleavedPairs(noted(own, [BIN, ...command]), noted(bare, ['-e', '0']), rounds);
    row(`inkwash ${command.join(' ')}`, [
      ...[own, bare].map((times) => `${median(times).toFixed(0)} ms`),
      ...[ratio.median, ratio.min, ratio.max].map((value) => value.toFixed(2)),
    ]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
