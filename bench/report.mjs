// How a report of many documents behaves in a real browser: `npm run bench:report -- [documents] [--like FILE.ndjson]`. Records are made,
// or taken from a run again and again under other names. Prints how large the page is beside its records, what making it takes beside
// reading them, memory, and milliseconds until the page can be used, and for sorting, narrowing and opening, beside those of a tenth of
// the documents.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from '../tools/chromium.mjs';
import { madeRecord } from './report-records.mjs';

const BIN = fileURLToPath(new URL('../bin/inkwash.js', import.meta.url));
const MB = 1024 * 1024;
const COUNT = /^\d+$/;
/** A run says at its end how much memory it took at most, in KB. */
const TELL = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

const words = process.argv.slice(2);
const like = words.includes('--like') ? words[words.indexOf('--like') + 1] : null;
const documents = Number(words.find((word) => COUNT.test(word)) ?? 10_000);

const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-bench-report-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function samples() {
  if (like === null) return null;
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(like) }))
    if (line !== '') lines.push(JSON.parse(line));
  return lines;
}

/** Writes so many records; says how many bytes they are. */
async function writeRun(file, count, known) {
  const out = createWriteStream(file);
  for (let i = 0; i < count; i++) {
    const record = known === null ? madeRecord(i) : known[i % known.length];
    const named = { ...record, input: { ...record.input, path: `pages/${i}.html` } };
    if (!out.write(`${JSON.stringify(named)}\n`)) await new Promise((go) => out.once('drain', go));
  }
  await new Promise((done) => out.end(done));
  return statSync(file).size;
}

/** Seconds, and the most memory in MB, of a run of the program. */
function timed(args) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--import', TELL, ...args], { encoding: 'utf8', cwd: folder });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== 0) throw new Error(run.stderr);
  return { seconds, memory: Number(run.stderr.trim().split('\n').at(-1)) / 1024 };
}

/** The least any reader does: every line parsed. */
const PARSE = `for await (const line of require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[1]) })) JSON.parse(line);`;

async function inBrowser(url) {
  const browser = await launchChromium();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const start = performance.now();
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const ready = performance.now() - start;
  const lap = (code) =>
    page.evaluate(
      `(async () => { const t = performance.now(); ${code}; await new Promise((go) => requestAnimationFrame(() => setTimeout(go))); return performance.now() - t; })()`,
    );
  const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
  const sort = await lap(click('.documents thead th:nth-child(2) button'));
  const narrow = await lap(click('.charts .bar'));
  const search = await lap(
    `const s = document.querySelector('.search'); s.value = '77'; s.dispatchEvent(new Event('input')); await new Promise((go) => setTimeout(go, 120))`,
  );
  const open = await lap(
    `${click('.documents .name a')}; while (!document.querySelector('.document')) await new Promise((go) => setTimeout(go, 1))`,
  );
  const elements = await page.evaluate('document.querySelectorAll("#app *").length');
  await browser.close();
  return { ready, sort, narrow, 'search (120 of it waiting)': search, open, elements };
}

async function measure(count, known) {
  const run = path.join(folder, `run-${count}.ndjson`);
  const bytes = await writeRun(run, count, known);
  const parse = timed(['--input-type=commonjs', '-e', `(async () => { ${PARSE} })()`, run]);
  const out = path.join(folder, `report-${count}.html`);
  const made = timed([BIN, 'report', run, '-o', out]);
  const size = statSync(out).size;
  console.log(`${count} documents, ${(bytes / MB).toFixed(1)} MB of records`);
  console.log(`  page    ${(size / MB).toFixed(1)} MB, ${(size / bytes).toFixed(2)} of the records`);
  console.log(
    `  making  ${made.seconds.toFixed(1)} s, ${(made.seconds / parse.seconds).toFixed(1)} times parsing them; ${made.memory.toFixed(0)} MB of memory`,
  );
  return inBrowser(pathToFileURL(out).href);
}

const known = await samples();
const few = await measure(Math.max(1, Math.round(documents / 10)), known);
const many = await measure(documents, known);
console.log(`in Chromium, in ms, of ${documents} documents (and times those of a tenth)`);
for (const [name, value] of Object.entries(many))
  console.log(`  ${name.padEnd(28)}${value.toFixed(0).padStart(7)}   ${(value / few[name]).toFixed(1)}`);
