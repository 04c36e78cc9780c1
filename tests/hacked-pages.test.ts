import { describe, expect, it } from 'vitest';
import { HIDING_NAMES } from './support/hacked/hiding.js';
import { type Judged, judge } from './support/hacked/judge.js';
import { GRAMMAR_NAMES } from './support/hacked/phrases.js';
import { type HackedPage, KINDS, makeHackedPage } from './support/hacked-pages.js';

/** Of so many pages, each hacked in ways of its own, how many come out as if nothing had been done; the figures stand in the names. */
const PAGES = 1000;
const CHUNK = 25;

interface Result extends Judged {
  readonly made: Omit<HackedPage, 'clean' | 'hacked'>;
}

const RESULTS: Result[] = [];
for (let seed = 0; seed < PAGES; seed++) {
  const { clean: _clean, hacked: _hacked, ...made } = makeHackedPage(seed);
  RESULTS.push({ made, ...judge({ clean: _clean, hacked: _hacked, ...made }) });
  // Whoever watches over the tests wants to hear of them now and then.
  if (seed % CHUNK === 0) await new Promise((go) => setImmediate(go));
}

const isRight = ({ faults }: Result): boolean => faults.length === 0;

/** A share of pages, told in the name; of those that fail, the first seeds. */
function holds(
  name: string,
  of: (one: Result) => boolean,
  is: (one: Result) => boolean,
  least: number,
): void {
  const list = RESULTS.filter(of);
  const wrong = list.filter((one) => !is(one)).map(({ made }) => made.seed);
  const share = list.length === 0 ? 1 : 1 - wrong.length / list.length;
  it(`${name}: ${list.length}, ${share.toFixed(3)}`, () => {
    expect(share, `seeds ${wrong.slice(0, 12).join(' ')}`).toBeGreaterThanOrEqual(least);
  });
}

const all = (): boolean => true;

describe('hacked pages', () => {
  it('no clean page is called hacked', () => {
    expect(RESULTS.filter(({ faults }) => faults.includes('alarm')).map(({ made }) => made.seed)).toEqual([]);
  });

  describe('come out as the clean page does, word, title, suspects, flag and all', () => {
    holds('all', all, isRight, 0.2);
    for (const format of ['html', 'text'] as const)
      holds(format, ({ made }) => made.format === format, isRight, 0.15);
  });

  describe('of all pages', () => {
    holds('text right', all, ({ faults }) => !faults.includes('text'), 0.2);
    holds('title right', all, ({ faults }) => !faults.includes('title'), 0.9);
    holds('no spam in text', all, ({ faults }) => !faults.includes('spam in text'), 0.2);
    holds('no spam in title', all, ({ faults }) => !faults.includes('spam in title'), 0.9);
    holds('no spam in other fields', all, ({ faults }) => !faults.includes('spam in fields'), 0.5);
    holds('suspects right', all, ({ faults }) => !faults.includes('suspects'), 0.4);
    holds('flagged', all, ({ faults }) => !faults.includes('flag'), 0.5);
    holds('an article', all, ({ faults }) => !faults.includes('no article'), 0.98);
  });

  describe('are right where nothing was done but', () => {
    for (const kind of KINDS)
      holds(
        kind,
        ({ made }) => made.kinds.length === 1 && made.kinds[0] === kind && made.done.size > 0,
        isRight,
        0,
      );
  });

  describe('keep nothing of', () => {
    for (const kind of ['cluster', 'farm', 'exchange', 'link', 'contact'])
      holds(
        kind,
        ({ made }) => made.marks.some((mark) => mark.of === kind),
        ({ left }) => !left.has(kind),
        0,
      );
    for (const name of ['tag in a sentence', 'tags around a word'])
      holds(
        name,
        ({ made }) => made.done.has(name),
        ({ left }) => !left.has('cluster'),
        0,
      );
  });

  describe('keep nothing hidden by', () => {
    for (const name of HIDING_NAMES)
      holds(
        name,
        ({ made }) => made.hiding.includes(name),
        ({ left }) => !left.has(`hidden by ${name}`),
        0,
      );
  });

  describe('list every place of a phrase like', () => {
    for (const grammar of GRAMMAR_NAMES)
      for (const format of ['html', 'text'])
        holds(
          `${grammar} in ${format}`,
          ({ made }) => made.grammar === grammar && made.format === format,
          ({ faults, left }) => !faults.includes('suspects') && !left.has('overwritten'),
          0,
        );
    holds(
      'one that a link breaks',
      ({ made }) => made.done.has('link in the phrase'),
      ({ faults, left }) => !faults.includes('suspects') && !left.has('overwritten'),
      0,
    );
  });
});
