// Rounds over the same pages, one extractor after the other in each, beginning with another one in every round: what
// else the machine does in the meantime falls on all of them alike.
import { median, quantile } from '../statistics.mjs';

const sum = (values) => values.reduce((all, value) => all + value, 0);

async function round(extractor, pages) {
  const times = [];
  for (const { html, url } of pages) times.push(await extractor.take({ html, url }));
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
 * Milliseconds a page of each extractor: median, least and most of several rounds, throughput, and the median of the
 * processor time of all its threads (`cpu`), which tells more where the machine has other things to do.
 *
 * The pass before (that of the accuracy) and one more round only warm up. Pages that one of them cannot take in time
 * count for none; where no page is left, there are no figures (null).
 */
export async function speed(extractors, pages, rounds) {
  const times = (await roundsOf(extractors, pages, rounds + 1)).map((each) => each.slice(1));
  const isTaken = pages.map((_, i) => times.every((each) => each.every((one) => one[i].ms !== undefined)));
  const taken = pages.filter((_, i) => isTaken[i]);
  const bytes = sum(taken.map(({ html }) => Buffer.byteLength(html)));
  const rows = times.map((each) => {
    if (taken.length === 0) return null;
    const means = (key) =>
      each.map((one) => sum(one.filter((_, i) => isTaken[i]).map((told) => told[key])) / taken.length);
    const totals = means('ms');
    const ms = median(totals);
    return {
      ms,
      cpu: median(means('cpu')),
      least: quantile(totals, 0),
      most: quantile(totals, 1),
      megabytesPerSecond: bytes / taken.length / ms / 1000,
      pagesPerSecond: 1000 / ms,
    };
  });
  return { pages: taken.length, bytes, rows };
}
