// Makes the pictures of docs/pictures: what the tool shows of the inputs in docs/example, in a real Chromium, in light colours.
// Letters look as the machine's fonts do, so the files are not the same everywhere.
// usage: npm run pictures [-- --out FOLDER]
//   CHROMIUM names the browser's program (/usr/bin/chromium)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { palettePng } from './pictures/palette-png.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = path.join(ROOT, 'bin/inkwash.js');
const FLAGS = ['--hide-scrollbars', '--font-render-hinting=none'];
const WIDTH = 1200;

/** How high each picture is, and what is run for it; the last command writes a page of its name. */
const PICTURES = {
  explain: { height: 760, commands: [['explain', 'page.html', '--html', 'explain.html']] },
  hacked: { height: 760, commands: [['explain', 'hacked/honey.html', '--html', 'hacked.html']] },
  report: {
    height: 1120,
    commands: [
      ['clean', 'scraped', 'site', 'odd', 'hacked', '--all', '--ledger', '--quiet', '-o', 'run.ndjson'],
      ['report', 'run.ndjson', '-o', 'report.html'],
    ],
  },
};

/** @throws where the command could not run */
function inkwash(folder, args) {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0 && run.status !== 1) throw new Error(`inkwash ${args.join(' ')}: ${run.stderr}`);
}

/** Pixels of a picture that the browser made, four bytes each. */
async function pixelsOf(page, png) {
  const url = await page.evaluate(
    async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(new Blob([data]));
      await read;
      return reader.result;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function picture(browser, file, height) {
  const viewport = { width: WIDTH, height };
  const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const png = await page.screenshot();
  // The report lets no page fetch, not even from itself.
  const blank = await context.newPage();
  const pixels = await pixelsOf(blank, png);
  await context.close();
  return palettePng(WIDTH, height, pixels);
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: path.join(ROOT, 'docs/pictures') } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-pictures-'));
cpSync(path.join(ROOT, 'docs/example'), folder, { recursive: true });
mkdirSync(values.out, { recursive: true });
const browser = await launchChromium(...FLAGS);
try {
  for (const [name, { height, commands }] of Object.entries(PICTURES)) {
    for (const args of commands) inkwash(folder, args);
    const png = await picture(browser, path.join(folder, `${name}.html`), height);
    writeFileSync(path.join(values.out, `${name}.png`), png);
    console.log(`${name}.png: ${Math.round(png.length / 1000)} KB`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
