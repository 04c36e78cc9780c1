// Writes expected.json beside fixtures' inputs, from what the program gives now. Read the diff before you commit it.
// usage: npm run golden [-- NAME...]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/pipeline.js';
import { serialise } from '../dist/stages/write/serialise.js';

const root = fileURLToPath(new URL('../fixtures/cases', import.meta.url));
const wanted = process.argv.slice(2);
for (const name of readdirSync(root).sort()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = path.join(root, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));
  const { options = {} } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const source = { path: input, relative: input, bytes: readFileSync(path.join(folder, input)) };
  const file = path.join(folder, 'expected.json');
  const text = serialise(clean(source, { ...options, ledger: true }), 'json');
  let before = null;
  try {
    before = readFileSync(file, 'utf8');
  } catch {}
  if (text === before) continue;
  writeFileSync(file, text);
  console.log(`${before === null ? 'new    ' : 'changed'} ${name}`);
}
