#!/usr/bin/env node
// Time and memory of finding near-duplicates among many made signatures:
// node --expose-gc bench/near-duplicates.mjs [COUNT]; with --hostile all share their bands.
import { NearDuplicates } from '../build/batch/near-duplicates.js';
import {
  FIGURES_AT,
  FIGURES_COUNT,
  minHash,
  SIGNATURE_LENGTH,
  WORDS_AT,
  WORDS_COUNT,
} from '../build/text/min-hash.js';
import { median, row, timed } from './statistics.mjs';

const DIGITS = /^\d+$/;
const count = Number(process.argv.slice(2).find((arg) => DIGITS.test(arg)) ?? 1_000_000);
const isHostile = process.argv.includes('--hostile');
/** One in so many is like one that came before. */
const COPIES = 10;

let state = 1;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

/** A signature as a text of its own would have; hostile: one that shares six bands of words and all of figures, and nothing else. */
function made(from) {
  const signature = new Uint16Array(SIGNATURE_LENGTH);
  for (let at = 0; at < SIGNATURE_LENGTH; at++) {
    const isShared = isHostile && ((at >= WORDS_AT && at < WORDS_AT + 12) || at >= FIGURES_AT);
    signature[at] = isShared ? 1 : random(0x10000);
  }
  signature[WORDS_COUNT] = 400 + random(400);
  signature[FIGURES_COUNT] = 20 + random(40);
  if (from === null) return signature;
  const copy = from.slice();
  for (let i = 0; i < 10; i++) copy[WORDS_AT + random(64)] = random(0x10000);
  return copy;
}

function memory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const nameOf = (i) =>
  `crawl/site-${`${i % 97}`.padStart(2, '0')}/2024/${`${(i % 12) + 1}`.padStart(2, '0')}/article-${i}.html`;

const kept = [];
const before = memory();
const index = new NearDuplicates();
let found = 0;
let slowest = 0;
const taken = timed(() => {
  for (let i = 0; i < count; i++) {
    const isCopy = !isHostile && i % COPIES === COPIES - 1 && kept.length > 0;
    const signature = made(isCopy ? kept[random(kept.length)] : null);
    if (!isCopy && kept.length < 10_000) kept.push(signature);
    const one = timed(() => {
      if (index.judge(signature, nameOf(i)) !== null) found++;
    });
    slowest = Math.max(slowest, one);
  }
});
kept.length = 0;
const bytes = memory() - before;
index.judge(made(null), 'last');

row('signatures', [String(count)]);
row('found', [String(found)]);
row('microseconds each, signatures made', [((taken * 1000) / count).toFixed(1)]);
row('slowest, ms', [slowest.toFixed(1)]);
row('bytes each', [(bytes / count).toFixed(0)]);
row('peak memory of all, MB', [(process.resourceUsage().maxRSS / 1024).toFixed(0)]);

const TEXT = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的38块稻田。'.repeat(20);
const times = Array.from({ length: 500 }, () => timed(() => minHash(TEXT)));
row(`signature of ${TEXT.length} characters, µs`, [(median(times) * 1000).toFixed(1)]);
