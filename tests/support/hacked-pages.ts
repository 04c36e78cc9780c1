/** Makes pages, and the same pages as an attacker leaves them: what is injected is known, and so is what must come back. */
import { Additions, type Mark } from './hacked/additions.js';
import { type ClusterMaker, clusterMaker, type IdMode } from './hacked/clusters.js';
import { type Draw, drawOf } from './hacked/draw.js';
import { exchange, exchangeLine, hiddenFarm, script } from './hacked/farms.js';
import { overwritten, type Sentences } from './hacked/overwrite.js';
import { type Brand, contactOf, GRAMMAR_NAMES, GRAMMARS, type Grammar, makeBrand } from './hacked/phrases.js';
import { escaped, type Hooks, type Place, plainHead, renderPage, renderText } from './hacked/render.js';
import { type Site, siteOf } from './hacked/site.js';
import { makeStory, type Part, type Story } from './hacked/story.js';
import { stuffedHead } from './hacked/stuffed-head.js';

/** What a page may suffer; some suffer one of these alone. */
export const KINDS = [
  'cluster',
  'farm',
  'exchange',
  'link',
  'contact',
  'head',
  'overwritten',
  'zero-width',
  'script',
] as const;
export type Kind = (typeof KINDS)[number];

/** What alone tells that somebody else has written to the page. */
const TELLING: ReadonlySet<Kind> = new Set(['cluster', 'farm', 'head', 'overwritten']);
const SHARES: Readonly<Record<Kind, number>> = {
  cluster: 0.75,
  farm: 0.7,
  exchange: 0.4,
  link: 0.35,
  contact: 0.35,
  head: 0.75,
  overwritten: 0.75,
  'zero-width': 0.2,
  script: 0.3,
};
/** A text has no markup to hide anything in. */
const OF_TEXTS: readonly Kind[] = ['cluster', 'exchange', 'contact', 'head', 'overwritten', 'zero-width'];

export interface HackedPage {
  readonly seed: number;
  readonly format: 'html' | 'text';
  readonly clean: string;
  readonly hacked: string;
  /** What was meant, and what of it was done in the end, sentences included. */
  readonly kinds: readonly Kind[];
  readonly done: ReadonlySet<string>;
  readonly hiding: readonly string[];
  readonly grammar: Grammar | null;
  /** The overwritten word and the phrase in its place. */
  readonly word: string;
  readonly phrase: string;
  /** How often the word stands in the article. */
  readonly places: number;
  /** Whether a cluster, the page or each tag has a random id. */
  readonly ids: IdMode;
  /** Strings that stand in the hacked page alone. */
  readonly spam: readonly string[];
  /** Strings that only one injection brought, by its kind or by what hides it. */
  readonly marks: readonly Mark[];
  readonly isHeadlineHit: boolean;
  /** The page must be flagged: one of its injections leaves no doubt. */
  readonly isTelling: boolean;
}

const textsOf = (part: Part): string[] => {
  if (part.kind === 'list') return [...part.items];
  return part.kind === 'picture' ? [part.caption] : [part.text];
};

const placesOf = (text: string, word: string): number => text.split(word).length - 1;

/** No link of the article's own begins or ends inside the word. */
function unbroken(part: Part, word: string): Part {
  if (part.kind !== 'linked') return part;
  const at = part.text.indexOf(part.anchor);
  const pieces = [part.text.slice(0, at), part.anchor, part.text.slice(at + part.anchor.length)];
  const inPieces = pieces.reduce((sum, piece) => sum + placesOf(piece, word), 0);
  return inPieces === placesOf(part.text, word) ? part : { kind: 'paragraph', text: part.text };
}

/** A word that stands in the article twice or more. */
function wordOf(story: Story, draw: Draw): string {
  const all = story.parts.flatMap(textsOf).join('\n');
  const often = story.words.filter((word) => placesOf(all, word) >= 2);
  return often.length === 0 ? '' : draw.one(often);
}

function kindsOf(format: HackedPage['format'], hasWord: boolean, draw: Draw): Kind[] {
  const possible = (format === 'text' ? OF_TEXTS : KINDS).filter((kind) => hasWord || kind !== 'overwritten');
  if (draw.chance(0.25)) return [draw.one(possible)];
  const kinds = possible.filter((kind) =>
    draw.chance(kind === 'head' && format === 'text' ? 0.15 : SHARES[kind]),
  );
  return kinds.some((kind) => TELLING.has(kind)) ? kinds : [...kinds, 'cluster'];
}

interface Attack {
  readonly kinds: readonly Kind[];
  readonly isMarkup: boolean;
  readonly brands: readonly Brand[];
  readonly phrase: string;
  readonly clusters: ClusterMaker;
}

const times = (count: number, act: () => void): void => {
  for (let i = 0; i < count; i++) act();
};

const SCRIPT_PLACES: readonly Place[] = ['top', 'between', 'foot'];

function additionsOf(
  { kinds, isMarkup, brands, phrase, clusters }: Attack,
  story: Story,
  draw: Draw,
): Additions {
  const out = new Additions(story.parts.length - 1, draw);
  const has = (kind: Kind): boolean => kinds.includes(kind);
  if (has('cluster')) {
    out.add(clusters.cluster(), ['top']);
    times(draw.count(0, 3), () =>
      out.add(clusters.cluster(), ['between', 'between', 'below-headline', 'bottom', 'foot']),
    );
  }
  if (has('farm'))
    times(draw.count(1, 4), () => {
      const own = makeBrand(draw);
      const farm = hiddenFarm([own, ...brands], phrase, draw);
      out.marks.push({ of: 'farm', text: own.han }, { of: `hidden by ${farm.style}`, text: own.han });
      out.hiding.push(farm.style);
      out.head += farm.head;
      out.add(farm.markup, ['top', 'below-headline', 'between', 'between', 'bottom', 'foot']);
    });
  if (has('exchange')) {
    const own = makeBrand(draw);
    out.marks.push({ of: 'exchange', text: own.han });
    if (isMarkup) out.add(exchange([own, ...brands], draw), ['foot', 'foot', 'bottom', 'between', 'top']);
    else out.add(exchangeLine([own, ...brands], draw), ['foot', 'bottom']);
  }
  if (has('contact'))
    times(draw.count(1, 3), () => {
      const line = contactOf(draw);
      out.marks.push({ of: 'contact', text: line });
      out.add(isMarkup ? draw.one([`<p>${line}</p>`, `<p>${line}</p>`, `<div>${line}</div>`]) : line, [
        'between',
      ]);
    });
  if (has('script')) times(draw.count(1, 2), () => out.add(script(brands, draw), SCRIPT_PLACES));
  return out;
}

function hooksOf(
  attack: Attack,
  additions: Additions,
  hack: Sentences,
  draw: Draw,
  isHeadlineHit: boolean,
): Hooks {
  let gap = 0;
  const { isMarkup, kinds, phrase, brands } = attack;
  return {
    head: (title, keywords, description) => {
      const isStuffed = kinds.includes('head');
      if (!isMarkup) return isStuffed ? stuffedHead(title, phrase, brands, draw).title : '';
      const head = isStuffed
        ? stuffedHead(title, phrase, brands, draw).markup
        : plainHead(title, keywords, description);
      return head + additions.head;
    },
    at: (place) => {
      const here = additions.at(place, place === 'between' ? gap++ : 0);
      return here.length === 0 ? '' : `${isMarkup ? '\n' : ''}${here.join(isMarkup ? '\n' : '\n\n')}`;
    },
    write: (text) => overwritten(text, hack, draw),
    headline: (text) => {
      const written = isHeadlineHit ? text.replaceAll(hack.word, () => phrase) : text;
      return isMarkup ? escaped(written) : written;
    },
  };
}

const CLEAN: Hooks = { head: plainHead, at: () => '', write: escaped, headline: escaped };
const CLEAN_TEXT: Hooks = { head: () => '', at: () => '', write: (text) => text, headline: (text) => text };

/** The page of a seed, clean and hacked. */
export function makeHackedPage(seed: number): HackedPage {
  const draw = drawOf(seed);
  const written = makeStory(draw);
  const site: Site = siteOf(draw, written.language);
  const format = draw.chance(0.72) ? 'html' : 'text';
  const isMarkup = format === 'html';
  const candidate = wordOf(written, draw);
  const kinds = kindsOf(format, candidate !== '', draw);
  const word = kinds.includes('overwritten') ? candidate : '';
  const story =
    word === '' ? written : { ...written, parts: written.parts.map((part) => unbroken(part, word)) };
  const brands = Array.from({ length: draw.count(2, 6) }, () => makeBrand(draw));
  const grammar = word === '' ? null : draw.one(GRAMMAR_NAMES);
  const phrase = grammar === null ? '' : GRAMMARS[grammar](brands[0]!, draw);
  const ids = draw.one(['one', 'one', 'page', 'each'] as const);
  const clusters = clusterMaker(draw, ids);
  const attack: Attack = { kinds, isMarkup, brands, phrase, clusters };
  const additions = additionsOf(attack, story, draw);
  const done = new Set<string>(kinds.filter((kind) => kind !== 'link' && kind !== 'zero-width'));
  const hack: Sentences = {
    isMarkup,
    word,
    phrase,
    brands,
    links: kinds.includes('link') ? 0.25 : 0,
    tags: kinds.includes('cluster') && draw.chance(0.3) ? 0.2 : 0,
    unseen: kinds.includes('zero-width') ? 0.4 : 0,
    clusters,
    own: makeBrand(draw),
    done,
  };
  const isHeadlineHit = word !== '' && story.title.includes(word) && draw.chance(0.25);
  const render = isMarkup ? renderPage : renderText;
  const hacked = render(story, site, hooksOf(attack, additions, hack, draw, isHeadlineHit));
  const marks = [
    ...additions.marks,
    ...(done.has('link') || done.has('link in the phrase') ? [{ of: 'link', text: hack.own.han }] : []),
    ...Array.from(clusters.ids, (text) => ({ of: 'cluster', text })),
    ...(phrase === '' ? [] : [{ of: 'overwritten', text: phrase }]),
  ];
  return {
    seed,
    format,
    clean: render(story, site, isMarkup ? CLEAN : CLEAN_TEXT),
    hacked,
    kinds,
    done,
    hiding: additions.hiding,
    grammar,
    word,
    phrase,
    places: word === '' ? 0 : placesOf(story.parts.flatMap(textsOf).join('\n'), word),
    ids,
    spam: [...brands.flatMap(({ han, latin, host }) => [han, latin, host]), ...marks.map(({ text }) => text)],
    marks,
    isHeadlineHit,
    // A text's first line may be anything.
    isTelling: kinds.some((kind) => TELLING.has(kind) && (isMarkup || kind !== 'head')),
  };
}
