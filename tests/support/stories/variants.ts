import { COMMON } from '../hacked/common-sentences.js';
import type { Draw } from '../hacked/draw.js';
import { traditionalOf } from '../hacked/traditional.js';

/** A story as plain paragraphs, and what changes it without making another story of it. */
export type Paragraphs = readonly string[];
export type Variant = (story: Paragraphs, draw: Draw) => Paragraphs;

const PEOPLE = ['陆青禾', '喻守田', '桑望舒', '戴晚舟', '冷泉生', '易知夏', '谷南星', '郗怀远'] as const;
const PAPERS = ['望溪日报', '河口晚报', '云渡新闻网', '青棠时报', '松坪在线'] as const;
const ASCII = /[!-~]/g;
const WORD_START = /(?<= )/;
const HAN = /[\u4e00-\u9fff]/;

const DISCLAIMERS = [
  '免责声明：本文由用户上传，观点仅代表作者本人，不代表本平台立场。如涉及版权问题，请在30日内与我们联系，我们将及时处理。联系电话：010-5555{nn}。',
  '特别声明：以上内容（如有图片或视频亦包括在内）为自媒体账号上传并发布，本平台仅提供信息存储服务。',
  '本网转载此文的目的在于传递更多信息，并不意味着赞同其观点或证实其内容的真实性。如有异议，请于两周内与本网联系。',
  '扫描下方二维码，关注我们的公众号，每天早上七点为您送上最新的消息。点赞、在看、转发，是对我们最大的支持。',
] as const;

const isHan = (story: Paragraphs): boolean => HAN.test(story.join(''));

const withoutOne = (story: Paragraphs, draw: Draw): Paragraphs => {
  const gone = draw.count(0, story.length - 1);
  return story.filter((_paragraph, i) => i !== gone);
};

/** The same characters in the other width, and back. */
const wide = (text: string): string =>
  text.replaceAll(ASCII, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/，/g, ','],
  [/。/g, '. '],
  [/“|”/g, '"'],
  [/：/g, ':'],
  [/、/g, '，'],
  [/—/g, '-'],
];

const wrapped = (text: string, width: number): string => {
  const words = HAN.test(text) ? Array.from(text) : text.split(WORD_START);
  let line = 0;
  return words
    .map((word) => {
      line += word.length;
      if (line <= width) return word;
      line = word.length;
      return `\n${word}`;
    })
    .join('');
};

/** A share of the characters, or words, written otherwise: what an editor's pen does. */
function retouched(text: string, draw: Draw, share: number): string {
  const words = HAN.test(text) ? Array.from(text) : text.split(WORD_START);
  const instead = HAN.test(text) ? '已也将把而则便亦' : 'xyz';
  return words
    .map((word) => (draw.chance(share) ? draw.one(Array.from(instead)) + (HAN.test(text) ? '' : ' ') : word))
    .join('');
}

function byline(story: Paragraphs, draw: Draw): Paragraphs {
  const [who, paper, day] = [draw.one(PEOPLE), draw.one(PAPERS), draw.count(1, 28)];
  const [first = '', ...rest] = story;
  if (!isHan(story)) return [`By Ada Whitlock, ${day} May`, first, ...rest, 'Editing by Tom Fennimore'];
  const head = draw.chance(0.5) ? `${paper}讯（记者${who}）` : `${paper}${draw.count(1, 12)}月${day}日电 `;
  const foot = draw.chance(0.5) ? [`（编辑：${draw.one(PEOPLE)} 审核：${draw.one(PEOPLE)}）`] : [];
  return [head + first, ...rest, ...foot];
}

const disclaimer: Variant = (story, draw) => [
  ...story,
  isHan(story)
    ? draw.one(DISCLAIMERS).replace('{nn}', `${draw.count(1000, 9999)}`)
    : 'The views expressed here are those of the author. To reprint this article, write to the editors first.',
];

const punctuation: Variant = (story) =>
  story.map((text) => PUNCTUATION.reduce((changed, [from, to]) => changed.replaceAll(from, to), text));

/** The beginning of a story, as pages have it that end in a link to the rest. */
function beginning(story: Paragraphs, share: number): Paragraphs {
  const whole = story.join('\n');
  const end = Math.round(whole.length * share);
  return [...whole.slice(0, end).split('\n'), isHan(story) ? '……点击阅读全文' : '… Read more'];
}

/** What sites do to a story that all of them print. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'byline changed': byline,
  'paragraph dropped': withoutOne,
  'paragraph added': (story, draw) => {
    const at = draw.count(0, story.length);
    const extra = isHan(story) ? draw.some(COMMON, 2).join('') : 'The mayor could not be reached on Sunday.';
    return [...story.slice(0, at), extra, ...story.slice(at)];
  },
  'width changed': (story) => story.map(wide),
  'punctuation changed': punctuation,
  'disclaimer left in': disclaimer,
  'cut off at half': (story) => beginning(story, 0.5),
  'cut off at two thirds': (story) => beginning(story, 0.67),
  wrapped: (story, draw) => story.map((text) => wrapped(text, draw.count(20, 60))),
  retouched: (story, draw) => story.map((text) => retouched(text, draw, 0.01)),
  'all of it': (story, draw) =>
    disclaimer(byline(punctuation(withoutOne(story, draw), draw), draw), draw).map(wide),
};

/** What is the same story to a reader, and is told where it comes cheap. */
export const FAR_VARIANTS: Readonly<Record<string, Variant>> = {
  'cut off at a third': (story) => beginning(story, 0.34),
  'each dropped another paragraph': (story, draw) => withoutOne(withoutOne(story, draw), draw),
  'retouched heavily': (story, draw) => story.map((text) => retouched(text, draw, 0.05)),
  Traditional: (story) => story.map(traditionalOf),
};
