import { CAPTIONS, COMMON, COMMON_ITEMS, ENGLISH } from './common-sentences.js';
import type { Draw } from './draw.js';
import { SUBJECTS } from './subjects.js';
import { traditionalOf } from './traditional.js';

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export type Part =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly caption: string }
  /** A paragraph in which some words are a link of the article's own. */
  | { readonly kind: 'linked'; readonly text: string; readonly anchor: string };

/** An article before any site prints it. */
export interface Story {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly parts: readonly Part[];
  /** Words that come again and again. */
  readonly words: readonly string[];
}

const PLACES = ['栖霞沟', '望溪镇', '石枧村', '云渡乡', '鹿鸣坪', '松坪镇', '青棠村', '河口镇'] as const;
const FAMILY = ['陆', '喻', '桑', '戴', '冷', '易', '谷', '郗', '万', '谢'] as const;
const GIVEN = ['青禾', '守田', '望舒', '晚舟', '泉生', '知夏', '南星', '怀远', '小满', '九龄'] as const;
const ENGLISH_PLACES = ['Hollin Ferry', 'Marsh End', 'Corrow Bridge', 'Tallow Green'] as const;
const ENGLISH_NAMES = ['Ada Whitlock', 'Tom Fennimore', 'Ines Calloway', 'Peter Marsh'] as const;
const ENGLISH_WORDS = ['landing', 'footbridge', 'boathouse', 'market hall', 'signal box'] as const;
const SLOT = /\{(\w+)\}/g;

/** A sentence with its slots filled: words stay the same in one article, figures change. */
function fill(text: string, words: ReadonlyMap<string, string>, draw: Draw): string {
  return text.replace(SLOT, (_all, name: string) => {
    if (name === 'n') return `${draw.count(12, 960)}`;
    if (name === 'd') return `${draw.count(2, 9)}`;
    if (name === 'year') return `${draw.count(1958, 2019)}`;
    if (name === 'year2') return `${draw.count(2026, 2035)}`;
    return words.get(name) ?? name;
  });
}

const ordinal = ['一', '二', '三', '四', '五', '六'] as const;

interface Stock {
  readonly sentences: string[];
  readonly headings: string[];
  readonly items: readonly string[];
  readonly captions: readonly string[];
  readonly glue: string;
  /** What a link of the article's own may say. */
  readonly anchors: readonly string[];
}

/** What goes between the paragraphs, if anything. */
function between(stock: Stock, say: (text: string) => string, draw: Draw): Part[] {
  const kind = draw.next();
  if (kind < 0.12 && stock.captions.length > 0)
    return [{ kind: 'picture', caption: draw.chance(0.6) ? say(draw.one(stock.captions)) : '' }];
  if (kind < 0.18 && stock.items.length > 0)
    return [{ kind: 'list', items: draw.some(stock.items, draw.count(3, 5)).map(say) }];
  if (kind < 0.22 && stock.sentences.length > 0)
    return [{ kind: 'quote', text: say(stock.sentences.pop()!) }];
  return [];
}

function partsOf(stock: Stock, say: (text: string) => string, draw: Draw): Part[] {
  const parts: Part[] = [];
  const isSectioned = draw.chance(0.4);
  const isNumbered = draw.chance(0.3);
  const paragraphs = draw.count(6, 25);
  let section = 0;
  for (let i = 0; i < paragraphs && stock.sentences.length > 0; i++) {
    if (isSectioned && i > 0 && i % 4 === 0 && stock.headings.length > 0) {
      const heading = say(stock.headings.shift()!);
      parts.push({ kind: 'heading', text: isNumbered ? `${ordinal[section++]}、${heading}` : heading });
    }
    const text = stock.sentences.splice(0, draw.count(1, 4)).map(say).join(stock.glue);
    const anchor = draw.chance(0.1) ? stock.anchors.find((word) => text.includes(word)) : undefined;
    if (anchor !== undefined) parts.push({ kind: 'linked', text, anchor });
    else parts.push({ kind: 'paragraph', text });
    if (i > 0 && i < paragraphs - 1) parts.push(...between(stock, say, draw));
  }
  return parts;
}

const day = (draw: Draw): string =>
  `20${draw.count(15, 24)}-${`${draw.count(1, 12)}`.padStart(2, '0')}-${`${draw.count(1, 28)}`.padStart(2, '0')}`;

function englishStory(draw: Draw): Story {
  const [k, p, n] = [draw.one(ENGLISH_WORDS), draw.one(ENGLISH_PLACES), draw.one(ENGLISH_NAMES)];
  const words = new Map([
    ['k', k],
    ['P', p],
    ['N', n],
  ]);
  const say = (text: string): string => fill(text, words, draw);
  const stock: Stock = {
    sentences: draw.some(ENGLISH, ENGLISH.length),
    headings: ['What the notebook says', 'A question of money', 'The winter ahead'],
    items: [],
    captions: [],
    glue: ' ',
    anchors: [k, p],
  };
  const title = say(draw.one(['The {k} of {P} gets another year', 'Who will mend the {k} at {P}?']));
  const author = draw.one(ENGLISH_NAMES);
  return { language: 'en', title, author, date: day(draw), parts: partsOf(stock, say, draw), words: [] };
}

/** An article of made-up sentences on one of several subjects. */
export function makeStory(draw: Draw): Story {
  const dice = draw.next();
  if (dice < 0.06) return englishStory(draw);
  const language: Language = dice < 0.2 ? 'zh-Hant' : 'zh-Hans';
  const subject = draw.one(SUBJECTS);
  const [k, a, b] = draw.one(subject.words);
  const [p, name, name2] = [
    draw.one(PLACES),
    draw.one(FAMILY) + draw.one(GIVEN),
    draw.one(FAMILY) + draw.one(GIVEN),
  ];
  const words = new Map(Object.entries({ k, a, b, p, name, name2 }));
  const write = (text: string): string => (language === 'zh-Hant' ? traditionalOf(text) : text);
  const say = (text: string): string => write(fill(text, words, draw));
  // Its own sentences first and last, those of any article among them.
  const own = draw.some(subject.sentences, subject.sentences.length);
  const common = draw.some(COMMON, COMMON.length);
  const mixed = own.flatMap((sentence, i) => [sentence, ...common.slice(i * 3, i * 3 + draw.count(1, 3))]);
  const stock: Stock = {
    sentences: mixed,
    headings: draw.some(subject.headings, subject.headings.length),
    items: COMMON_ITEMS,
    captions: CAPTIONS,
    glue: '',
    anchors: draw.some([p, k, name, b], 4).map(write),
  };
  const author = write(draw.one(FAMILY) + draw.one(GIVEN));
  const title = say(draw.one(subject.titles));
  return {
    language,
    title,
    author,
    date: day(draw),
    parts: partsOf(stock, say, draw),
    words: [k, a, b, p, '村民', '今年', '孩子', '大家', name].map(write),
  };
}
