// Bundles what runs in the page of a report: one script, one style sheet.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** What would end the block that holds the script or the style, or hide the rest of it. */
const ENDS_BLOCK = /<\/(?:script|style)|<!--/i;

function whole(text, name) {
  if (ENDS_BLOCK.test(text))
    throw new Error(`${name} has ${ENDS_BLOCK.exec(text)[0]} in it: the page would break off there`);
  return text;
}

async function scriptOf(folder) {
  const bundle = await rolldown({ input: `${folder}/main.ts`, tsconfig: `${folder}/tsconfig.json` });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

/** Sheets in the order of their names. */
function styleOf(folder) {
  const names = readdirSync(`${folder}/style`).sort();
  return names.map((name) => readFileSync(`${folder}/style/${name}`, 'utf8')).join('');
}

/** Writes page.js and page.css. */
export async function buildReportPage(folder, out) {
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/page.js`, whole(await scriptOf(folder), 'page.js'));
  writeFileSync(`${out}/page.css`, whole(styleOf(folder), 'page.css'));
}
