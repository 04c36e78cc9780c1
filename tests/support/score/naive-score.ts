/**
 * The measures of labelled pages, a second time: as plainly as their definitions say it, slow, and without a line of
 * what is tested. One page a call; a measure that a label does not ask for is left out.
 */

// biome-ignore lint/suspicious/noExplicitAny: labels and records as JSON has them
type Loose = Record<string, any>;

const CJK = '[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff\\uac00-\\ud7af]';
const WORD_LETTER = /[\p{L}\p{N}_]/u;
const IS_CJK = new RegExp(CJK, 'u');
const LETTER = /[\p{L}\p{N}]/u;
const CREDIT = /^(?:by|von|par|记者|文\s*[/|：:])\s*/i;
const TIME_ALONE = /T[\d:.]+$/;
const SPACE = /\s/;

function words(text: string): string[] {
  const found: string[] = [];
  let word = '';
  for (const character of [...text.normalize('NFKC').toLowerCase(), ' ']) {
    const joins = WORD_LETTER.test(character) && !IS_CJK.test(character);
    if (joins) word += character;
    else if (word !== '') {
      found.push(word);
      word = '';
    }
    if (IS_CJK.test(character)) found.push(character);
  }
  return found;
}

function fours(text: string): string[] {
  const all = words(text);
  if (all.length === 0) return [];
  if (all.length < 4) return [all.join('+')];
  return all.slice(3).map((_, i) => all.slice(i, i + 4).join('+'));
}

/** How many of some are among the others, each taken once. */
function shared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let count = 0;
  for (const one of some) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

/** Of nothing nothing is missing; `other` says whether there was something on the other side. */
const share = (count: number, of: number, other = 1): number => (of > 0 ? count / of : Number(other === 0));
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

const squeezed = (text: string): string =>
  [...text.normalize('NFKC')].filter((c) => c.trim() !== '' && c !== '\u200b').join('');
const letters = (text: string | null | undefined): string =>
  [...(text ?? '').normalize('NFKC').toLowerCase()].filter((c) => LETTER.test(c)).join('');

function isTitleRight(label: string | null, title: string | null | undefined): boolean {
  const [a, b] = [letters(label), letters(title)];
  if (label === null) return b === '';
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length / long.length >= 0.6;
}

/** Same members. */
const equalSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((one) => b.includes(one)) && b.every((one) => a.includes(one));

const peopleOf = (names: readonly string[]): string[] =>
  names.map((name) => letters(name.replace(CREDIT, ''))).filter(Boolean);

const HOUR = 3_600_000;

function daysOf(date: string): string[] {
  const withZone = TIME_ALONE.test(date) ? `${date}Z` : date;
  const at = Date.parse(withZone);
  return [
    date.slice(0, 10),
    new Date(at).toISOString().slice(0, 10),
    new Date(at + 8 * HOUR).toISOString().slice(0, 10),
  ];
}

/** The text of a prediction that fits the label better: with its captions, or without. */
function fittingText(label: Loose, record: Loose): string {
  const whole: string = record['text'] ?? record['body'] ?? '';
  const blocks: Loose[] = record['blocks'] ?? [];
  if (!label['body'] || !blocks.some(({ type }) => type === 'caption')) return whole;
  const plain = blocks.filter(({ type }) => type !== 'caption' && type !== 'image').map(({ text }) => text);
  const fitness = (text: string): number => {
    const [wanted, given] = [fours(label['body']), fours(text)];
    const hits = shared(given, wanted);
    return share(hits, given.length, wanted.length) + share(hits, wanted.length, given.length);
  };
  return fitness(plain.join('\n\n')) > fitness(whole) ? plain.join('\n\n') : whole;
}

function bodyScores(label: Loose, text: string, isWrapped: boolean): Loose {
  if (!label['body']) return {};
  const [wanted, given] = [fours(label['body']), fours(text)];
  const hits = shared(given, wanted);
  const [a, b] = [words(label['body']), words(text)];
  const inBoth = shared(a, b);
  const line = (some: string): string => some.split('\n').join('').trim();
  return {
    ...(given.length > 0 ? { p: hits / given.length } : {}),
    r: share(hits, wanted.length, given.length),
    bag: harmonic(share(inBoth, b.length, a.length), share(inBoth, a.length, b.length)),
    exact: Number(JSON.stringify(a) === JSON.stringify(b)),
    ...(isWrapped ? { spaces: Number(line(label['body']) === line(text)) } : {}),
  };
}

function snippetScores(label: Loose, text: string): Loose {
  const scores: Loose = {};
  const has = (snippet: string): boolean => squeezed(text).includes(squeezed(snippet));
  const leaks = (snippet: string): boolean => (SPACE.test(snippet) ? text.includes(snippet) : has(snippet));
  const { with: needed = [], without: banned = [] } = label as { with?: string[]; without?: string[] };
  if (needed.length > 0) scores['with'] = needed.filter(has).length / needed.length;
  if (banned.length > 0) scores['without'] = banned.filter((one) => !leaks(one)).length / banned.length;
  if (label['first'] || label['last']) {
    let body = squeezed(text);
    for (const line of label['optional'] ?? []) {
      if (body.startsWith(squeezed(line))) body = body.slice(squeezed(line).length);
      if (body.endsWith(squeezed(line))) body = body.slice(0, body.length - squeezed(line).length);
    }
    const end = squeezed(label['last'] ?? '');
    const at = body.lastIndexOf(end);
    const isEnded = end === '' || (at >= 0 && body.length - at - end.length <= 12);
    scores['ends'] = Number(body.startsWith(squeezed(label['first'] ?? '')) && isEnded);
  }
  return scores;
}

function fieldScores(label: Loose, record: Loose): Loose {
  const scores: Loose = {};
  const titles: (string | null)[] = label['title_any'] ?? [label['title']];
  const sourceOf = (source: unknown): string | null =>
    typeof source === 'object' ? (source as Loose)?.['name'] : source;
  const plain = (urls: readonly Loose[]): string[] =>
    urls.map((one) => (one.url ?? one).replace('https:', '').replace('http:', ''));
  if ('title' in label) scores['title'] = Number(titles.some((one) => isTitleRight(one, record['title'])));
  if (label['published'] === null) scores['date'] = Number(!record['published']);
  else if (label['published'] !== undefined)
    scores['date'] = Number(
      !!record['published'] &&
        daysOf(record['published']).some((day) => daysOf(label['published']).includes(day)),
    );
  if (label['authors'])
    scores['author'] = Number(equalSets(peopleOf(label['authors']), peopleOf(record['authors'] ?? [])));
  if ('source' in label)
    scores['source'] = Number(letters(label['source']) === letters(sourceOf(record['source'])));
  if (label['editor'])
    scores['editor'] = Number(
      equalSets(peopleOf([label['editor']].flat()), peopleOf(record['editors'] ?? [])),
    );
  if (label['images'])
    scores['images'] = Number(equalSets(plain(label['images']), plain(record['images'] ?? [])));
  if (label['original_title'])
    scores['original'] = Number(letters(label['original_title']) === letters(record['originalTitle']));
  return scores;
}

function paragraphCount(record: Loose): number | null {
  if (record['paragraphs']) return record['paragraphs'].length;
  if (record['blocks'])
    return record['blocks'].filter(({ type }: Loose) => type !== 'caption' && type !== 'image').length;
  return (record['text'] ?? '').split('\n').filter((line: string) => line !== '').length;
}

function verdictScores(label: Loose, record: Loose | null): Loose {
  const scores: Loose = {};
  const flags: string[] = record?.['quality']?.flags ?? [];
  const suspects: Loose[] = record?.['suspects'] ?? [];
  if ('truncated' in label) scores['cut'] = Number(label['truncated'] === flags.includes('truncated'));
  if (record !== null && !label['overwritten'] && !label['hacked'])
    scores['alarm'] = Number(flags.includes('hacked') || suspects.length > 0);
  if (label['overwritten']?.count) {
    const phrase = letters(label['overwritten'].phrase);
    const hits = suspects.filter(
      (one) =>
        phrase.includes(letters(one['phrase'])) && letters(one['phrase']).length / phrase.length >= 0.8,
    );
    const word = hits.map(({ suggestion }) => suggestion).find(Boolean);
    scores['phrase'] = Number(hits.length > 0);
    scores['word'] = Number(word === label['overwritten'].word);
    scores['wrongword'] = Number(word !== undefined && word !== label['overwritten'].word);
  }
  return scores;
}

/** Scores of one page. @param record what was found, `null` where no article was */
export function naivePage(label: Loose, record: Loose | null, isWrapped: boolean): Record<string, number> {
  if (['list', 'other'].includes(label['kind'])) return { reject: Number(record === null) };
  const found = record ?? {};
  const text = fittingText(label, found);
  return {
    ...bodyScores(label, text, isWrapped),
    ...snippetScores(label, text),
    ...fieldScores(label, found),
    ...(typeof label['paragraphs'] === 'number'
      ? { paras: Number((record === null ? null : paragraphCount(found)) === label['paragraphs']) }
      : {}),
    ...verdictScores(label, record),
  };
}

/** Means of the scores of pages, and F1 of mean precision and mean recall. */
export function naiveSet(pages: readonly Record<string, number>[]): Record<string, number> {
  const names = [...new Set(pages.flatMap((page) => Object.keys(page)))];
  const means = Object.fromEntries(
    names.map((name) => {
      const values = pages.filter((page) => name in page).map((page) => page[name]!);
      return [name, values.reduce((sum, value) => sum + value, 0) / values.length];
    }),
  );
  return 'r' in means ? { ...means, f1: harmonic(means['p'] ?? 0, means['r']!) } : means;
}
