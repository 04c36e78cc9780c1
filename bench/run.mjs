// What cleaning costs. Figures of one run on one machine; no bounds.
// usage: npm run bench                          pages made for it, growth up to 20 MB, growth by shape
//        npm run bench -- FOLDER...             pages made for it and those in folders, growth up to 20 MB
//        npm run bench -- --shapes [WORD...]    only shapes whose name has one of the words
import { collect } from '../dist/stages/collect/collect.js';
import { readPlace } from '../dist/stages/collect/read-place.js';
import { shapeGrowth, sizeGrowth } from './growth.mjs';
import { madePages } from './made-pages.mjs';
import { throughput } from './throughput.mjs';

async function sourcesIn(folder) {
  const sources = [];
  for await (const place of collect([folder])) sources.push(readPlace(place));
  return sources;
}

const words = process.argv.slice(2);
if (words[0] === '--shapes') shapeGrowth(words.slice(1));
else {
  throughput('pages made for this', madePages());
  for (const folder of words) throughput(folder, await sourcesIn(folder));
  sizeGrowth();
  if (words.length === 0) shapeGrowth([]);
}
