// Tunes the weights by which a lost word is told among its candidates.
// usage: npm run tune:words -- [--write] [--wrong] PATH...     clean pages, folders read recursively
// Cleans the pages, writes a phrase over the frequent words of each article, one word at a time, in the ways of the
// attackers: in all blocks or in most, with or without the headline, with or without other articles as peers. Prints,
// for thresholds of confidence, how many words are told right and wrong on articles left out, a quarter at a time, and
// how often a confidence is right. --wrong lists the wrong ones. --write tunes on all of them and writes the weights.
// Words are told by Intl.Segmenter, whose dictionary is the runtime's.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cleanFiles } from '../../build/clean-files.js';
import { GAP } from '../../build/text/lost-word/clues.js';
import { parseLexicon } from '../../build/text/lost-word/lexicon.js';
import { weighWords } from '../../build/text/lost-word/suggest-word.js';
import { foldOf } from './folder.mjs';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const TARGET = at('src/text/lost-word/weights.ts');
const LEXICON = at('src/lexicon/collocations.txt');
const PARTS = 4;
const STEPS = 300;
const RATE = 0.08;
/** How strongly each weight is drawn to nothing. */
const PULL = 0.001;
const WORDS_A_PAGE = 16;
const MIN_COUNT = 3;
const MIN_HAN = 300;
/**
 * How often blocks are spared, and which, how often the headline overwritten too, peers are there; which other article is a
 * peer, and how often a part of the article itself is one.
 */
const SHARES = { leaky: 0.5, spared: 0.2, headline: 0.2, peers: 0.5, peer: 0.3, divided: 0.4 };
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const PAIR = /^\p{Script=Han}{2}$/u;
const HAN = /\p{Script=Han}/gu;

/** The same number from 0 to 1 for the same name. */
const chance = (...name) => foldOf(name.join('|'), 10007) / 10007;

async function articles(paths) {
  const found = new Map();
  for await (const outcome of cleanFiles(paths)) {
    if (outcome.status !== 'article' || outcome.suspects.length > 0) continue;
    const { title, keywords, blocks, text } = outcome;
    const han = (text.match(HAN) ?? []).join('');
    // The same article in another dress is one article.
    const key = han.slice(120, 160);
    if (han.length < MIN_HAN || found.has(key)) continue;
    found.set(key, { id: key, title: title ?? '', keywords, body: blocks.map((block) => block.text) });
  }
  return [...found.values()];
}

function frequentWords(body) {
  const counts = new Map();
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(body))
    if (PAIR.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= MIN_COUNT);
  often.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return often.slice(0, WORDS_A_PAGE).map(([word]) => word);
}

/** Writes over a word, in all blocks or in most. */
function overwrite(article, word) {
  const { id, body } = article;
  const isLeaky = chance(id, word, 'leaky') < SHARES.leaky;
  let gaps = 0;
  const marked = body.map((text, i) => {
    const isSpared = isLeaky && chance(id, word, i, 'spared') < SHARES.spared;
    if (isSpared) return text;
    const pieces = text.split(word);
    gaps += pieces.length - 1;
    return pieces.join(GAP);
  });
  return { marked, gaps };
}

/** An article, or its first two thirds with the rest as a peer that has the same subject. */
function divided(article, word) {
  const cut = Math.ceil((article.body.length * 2) / 3);
  if (chance(article.id, word, 'divided') >= SHARES.divided) return { own: article, rest: [] };
  const rest = [{ title: '', body: article.body.slice(cut) }];
  return { own: { ...article, body: article.body.slice(0, cut) }, rest };
}

function exampleOf(article, word, all, lexicon) {
  const { id, title, keywords } = article;
  const hasPeers = chance(id, word, 'peers') < SHARES.peers;
  const { own, rest } = hasPeers ? divided(article, word) : { own: article, rest: [] };
  const { marked, gaps } = overwrite(own, word);
  const isHeadlineSpared = chance(id, word, 'headline') >= SHARES.headline;
  const headlines = [title, ...keywords].map((text) =>
    isHeadlineSpared ? text : text.replaceAll(word, GAP),
  );
  const others = all.filter(
    (other) => hasPeers && other !== article && chance(other.id, id, word) < SHARES.peer,
  );
  const peers = [...others, ...rest].map((other) => [other.title, ...other.body].join('\n'));
  if (gaps < 2) return null;
  const weighed = weighWords({ headlines, body: marked, peers }, lexicon);
  const right = weighed.findIndex((one) => one.word === word);
  const rows = weighed.map(({ features }) => Float64Array.from(Object.values(features)));
  const names = Object.keys(weighed[0]?.features ?? {});
  return { id, word, gaps, hasPeers, right, rows, names, words: weighed.map((one) => one.word) };
}

/** How likely each candidate is the lost word; what is left to one is that none of them is. */
function shares(rows, { bias, weights }) {
  const scores = rows.map((row) => {
    let score = bias;
    for (let i = 0; i < row.length; i++) score += weights[i] * row[i];
    return score;
  });
  const most = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, Math.exp(-most));
  return powers.map((power) => power / all);
}

/** Multinomial logit by Adam's steps. */
function regress(examples, size) {
  const all = new Float64Array(size + 1);
  const [slow, square] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size + 1);
    for (const { rows, right } of examples) {
      const likely = shares(rows, { bias: all[size], weights: all });
      for (let j = 0; j < rows.length; j++) {
        const gap = (j === right ? 1 : 0) - likely[j];
        if (Math.abs(gap) < 1e-4) continue;
        const row = rows[j];
        for (let i = 0; i < size; i++) slope[i] += gap * row[i];
        slope[size] += gap;
      }
    }
    for (let i = 0; i <= size; i++) {
      const own = slope[i] / examples.length - (i < size ? PULL * all[i] : 0);
      slow[i] = 0.9 * slow[i] + 0.1 * own;
      square[i] = 0.99 * square[i] + 0.01 * own * own;
      all[i] += (RATE * slow[i]) / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  const round = (value) => Math.round(value * 100) / 100;
  return { bias: round(all[size]), weights: [...all.slice(0, size)].map(round) };
}

function told(example, tuned) {
  const likely = shares(example.rows, tuned);
  const best = likely.indexOf(Math.max(...likely));
  return { ...example, said: example.words[best] ?? null, confidence: best < 0 ? 0 : likely[best] };
}

const of = (part, whole) => (whole.length === 0 ? '-' : (part.length / whole.length).toFixed(3));
const isRight = ({ said, word }) => said === word;

function report(results) {
  for (const hasPeers of [false, true]) {
    const own = results.filter((one) => one.hasPeers === hasPeers);
    for (const threshold of THRESHOLDS) {
      const said = own.filter(({ confidence }) => confidence >= threshold);
      const wrong = said.filter((one) => !isRight(one));
      console.log(
        `${hasPeers ? 'with' : 'without'} peers, from ${threshold}: word ${of(said.filter(isRight), own)}, wrong ${of(wrong, own)}`,
      );
    }
  }
  for (let low = 0; low < 1; low += 0.1) {
    const bin = results.filter(({ confidence }) => confidence >= low && confidence < low + 0.1);
    console.log(
      `confidence ${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}: right ${of(bin.filter(isRight), bin)} of ${bin.length}`,
    );
  }
}

const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith('--')));
const pages = await articles(process.argv.slice(2).filter((arg) => !arg.startsWith('--')));
const lexicon = parseLexicon(readFileSync(LEXICON, 'utf8'));
const examples = pages
  .flatMap((page) => frequentWords(page.body.join('\n')).map((word) => exampleOf(page, word, pages, lexicon)))
  .filter((one) => one !== null);
const { names } = examples.find((one) => one.names.length > 0);
const there = examples.filter(({ right }) => right >= 0);
const listed = examples.filter(({ word }) => lexicon.words.has(word));
console.log(`${pages.length} articles, ${examples.length} words; ${lexicon.words.size} words in the lexicon`);
console.log(`in the lexicon ${of(listed, examples)}, among the candidates ${of(there, examples)}`);
const results = [];
for (let part = 0; part < PARTS; part++) {
  const tuned = regress(
    examples.filter(({ id }) => foldOf(id, PARTS) !== part),
    names.length,
  );
  results.push(...examples.filter(({ id }) => foldOf(id, PARTS) === part).map((one) => told(one, tuned)));
}
report(results);
if (flags.has('--wrong'))
  for (const one of results.filter((result) => result.confidence >= 0.7 && !isRight(result)))
    console.log(`${one.confidence.toFixed(2)}  ${one.word} (${one.gaps} places) was told as ${one.said}`);
if (flags.has('--write')) {
  const { bias, weights } = regress(examples, names.length);
  const lines = names.map((name, i) => `  ${name}: ${weights[i]},\n`).join('');
  writeFileSync(
    TARGET,
    `/** Tuned by \`npm run tune:words\`; not written by hand. */
export const BIAS = ${bias};

/** What each number of a candidate counts. */
export const WEIGHTS: Readonly<Record<string, number>> = {\n${lines}};\n`,
  );
}
