// Rounds over the same pages, one extractor after the other in each, beginning with another one in every round: what
// else the machine does in the meantime falls on all of them alike.
import { median, quantile } from '../statistics.mjs';

const sum = (values) => values.reduce((all, value) => all + value, 0);

async function round(extractor, pages) {
  const times = [];
  for (const { html, url } of pages) times.push((await extractor.take({ html, url })).ms);
  return times;
}

/** Times of each extractor by round and page. */
async function roundsOf(extractors, pages, rounds) {
  const times = extractors.map(() => []);
  for (let i = 0; i < rounds; i++)
    for (let k = 0; k < extractors.length; k++) {
      const turn = (i + k) % extractors.length;
      times[turn].push(await round(extractors[turn], pages));
    }
  return times;
}

/**
 * Milliseconds a page of each extractor: median, least and most of several rounds, and throughput. The first pass over
 * the pages (that of the accuracy) and one more round only warm up. Pages that one of them cannot take in time count
 * for none.
 */
export async function speed(extractors, pages, rounds) {
  const times = (await roundsOf(extractors, pages, rounds + 1)).map((each) => each.slice(1));
  const isTaken = pages.map((_, i) => times.every((each) => each.every((one) => one[i] !== undefined)));
  const taken = pages.filter((_, i) => isTaken[i]);
  const bytes = sum(taken.map(({ html }) => Buffer.byteLength(html)));
  const rows = times.map((each) => {
    const totals = each.map((one) => sum(one.filter((_, i) => isTaken[i])) / taken.length);
    const ms = median(totals);
    return {
      ms,
      least: quantile(totals, 0),
      most: quantile(totals, 1),
      megabytesPerSecond: bytes / taken.length / ms / 1000,
      pagesPerSecond: 1000 / ms,
    };
  });
  return { pages: taken.length, bytes, rows };
}
