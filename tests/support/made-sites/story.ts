import { type Draw, drawOf } from '../hacked/draw.js';
import { traditionalOf } from '../hacked/traditional.js';
import { EN } from './words-en.js';
import { ZH } from './words-zh.js';

export type Tongue = 'zh' | 'zh-Hant' | 'en';

export type Part =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figure'; readonly caption: string };

/** Another story, as a site teases it. */
export interface Teaser {
  readonly title: string;
  readonly summary: string;
  readonly path: string;
}

/** An article before its site prints it, and what varies around it from page to page. */
export interface Story {
  readonly title: string;
  readonly author: string;
  readonly editor: string;
  /** `2024-05-06`, and a time of day. */
  readonly date: string;
  readonly time: string;
  readonly path: string;
  readonly parts: readonly Part[];
  readonly teasers: readonly Teaser[];
  /** Sentences that readers might write. */
  readonly remarks: readonly string[];
  readonly draw: Draw;
}

const SLOT = /\{(\w+)\}/g;

interface Voice {
  readonly say: (text: string) => string;
  readonly words: typeof ZH | typeof EN;
}

function voiceOf(tongue: Tongue, draw: Draw): Voice {
  const words = tongue === 'en' ? EN : ZH;
  const slots: Readonly<Record<string, readonly string[]>> = words.slots;
  const fill = (text: string): string =>
    text.replaceAll(SLOT, (_all, name: string) => {
      if (name === 'n') return String(draw.count(12, 980));
      if (name === 'd') return String(draw.count(2, 9));
      if (name === 'year') return String(draw.count(1931, 2019));
      return draw.one(slots[name]!);
    });
  const write = tongue === 'zh-Hant' ? traditionalOf : (text: string): string => text;
  return { words, say: (text) => write(fill(text)) };
}

function sentences({ words, say }: Voice, draw: Draw, count: number): string {
  const drawn = draw.some<string>(words.sentences, count).map(say);
  return drawn.map((one) => one[0]!.toUpperCase() + one.slice(1)).join(words.glue);
}

function partsOf(voice: Voice, draw: Draw): Part[] {
  const { words, say } = voice;
  const parts: Part[] = [];
  const isSectioned = draw.chance(0.3);
  const count = draw.count(4, 14);
  for (let i = 0; i < count; i++) {
    if (isSectioned && i > 0 && i % 3 === 0)
      parts.push({ kind: 'heading', text: say(draw.one(words.headings)) });
    parts.push({ kind: 'paragraph', text: sentences(voice, draw, draw.count(1, 4)) });
    if (i === 0 || i === count - 1) continue;
    if (draw.chance(0.12)) parts.push({ kind: 'figure', caption: say(draw.one(words.captions)) });
    else if (draw.chance(0.06)) parts.push({ kind: 'quote', text: sentences(voice, draw, 1) });
    else if (draw.chance(0.05))
      parts.push({ kind: 'list', items: [1, 2, 3].map(() => say(draw.one(words.items))) });
  }
  return parts;
}

/** A story that no other seed tells. */
export function makeStory(seed: number, tongue: Tongue): Story {
  const draw = drawOf(seed);
  const voice = voiceOf(tongue, draw);
  const { words, say } = voice;
  const day = (): string => String(draw.count(1, 28)).padStart(2, '0');
  const teaser = (): Teaser => ({
    title: say(draw.one(words.titles)),
    summary: sentences(voice, draw, draw.count(1, 2)),
    path: `/a/${draw.count(100_000, 999_999)}.html`,
  });
  return {
    title: say(draw.one(words.titles)),
    author: say('{name}'),
    editor: say('{name}'),
    date: `2024-${String(draw.count(1, 12)).padStart(2, '0')}-${day()}`,
    time: `${draw.count(10, 19)}:${draw.count(10, 59)}`,
    path: `/2024/${draw.count(100_000, 999_999)}.html`,
    parts: partsOf(voice, draw),
    teasers: Array.from({ length: 12 }, teaser),
    remarks: Array.from({ length: 6 }, () => sentences(voice, draw, 1)),
    draw,
  };
}

/** What a person would copy: the article's own texts. */
export function bodyOf({ parts }: Story): string {
  return parts
    .flatMap((part) => {
      if (part.kind === 'list') return part.items;
      return part.kind === 'figure' ? [part.caption] : [part.text];
    })
    .join('\n\n');
}
