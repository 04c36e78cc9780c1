// Writes the pages of docs/ that say what code says: rules.md of the rules, command-line.md of the commands. A test fails while
// one is stale.
// usage: npm run docs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLinePage } from './docs/command-line-page.mjs';
import { rulesPage } from './docs/rules-page.mjs';

const PAGES = { 'rules.md': rulesPage, 'command-line.md': commandLinePage };
for (const [name, page] of Object.entries(PAGES))
  writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), page());
