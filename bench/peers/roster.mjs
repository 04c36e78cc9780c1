// Who is compared: inkwash, and the extractors that can be installed and loaded here.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor } from './extractor.mjs';
import { install } from './install.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OWN = 'inkwash';
const PEERS = ['readability', 'defuddle', 'article-extractor', 'html-extractor'];

const read = (...names) => JSON.parse(readFileSync(path.join(HERE, ...names), 'utf8'));

/** Names and versions of what an extractor is made of. */
function packagesOf(name) {
  if (name === OWN) return [`inkwash ${read('..', '..', 'package.json').version}`];
  const { dependencies, overrides } = read(name, 'package.json');
  return Object.entries({ ...dependencies, ...overrides }).map((one) => one.join(' '));
}

async function candidate(name) {
  const folder = path.join(HERE, name);
  const fault = name === OWN ? null : install(folder);
  if (fault !== null) return { name, fault: `cannot be installed: ${fault}` };
  const extractor = new Extractor(path.join(folder, 'adapter.mjs'));
  const unloaded = await extractor.start();
  if (unloaded !== null) return { name, fault: `cannot be loaded: ${unloaded}` };
  return { name, packages: packagesOf(name), isOwn: name === OWN, extractor };
}

/** All that run, inkwash first, and those left out with the reason. */
export async function roster() {
  const all = [];
  for (const name of [OWN, ...PEERS]) all.push(await candidate(name));
  const isRunning = ({ fault }) => fault === undefined;
  return { running: all.filter(isRunning), missing: all.filter((one) => !isRunning(one)) };
}
