import { OVERWRITTEN } from '../../../text/mended-by.js';
import { isPerson, looksLikeOutlet } from '../../../text/names.js';
import { endsSentence } from '../../../text/prose.js';
import { weight } from '../../../text/script.js';
import { sharedPart } from '../../../text/vocabulary.js';
import type { DumpView } from './dump-view.js';

const LABEL =
  /分享|登录|注册|首页|公众号|微信|微博|二维码|发布时间|更新时间|原创|下载|关注|举报|字号|字体|打印|收藏|评论|客户端|扫码|订阅|浏览|阅读[:：(（]|点击|subscribe|sign (?:up|in)|log ?in|newsletter|cookie|share|follow|menu|search|skip to|read more|view all|advertisement|table of contents|contents|comments?|minutes?|loading|copy link|donate|related|recommended|trending|latest|popular|abonnieren|anmelden|newsletter|teilen|drucken|anzeige|suscr[íi]b|compart|abonn|partager|シェア|印刷|ログイン|会員/i;
const LABEL_WEIGHT = 12;
const TRAIL = /\s[>›»/|]\s|[>›»]|^首页|^Home\b/;
const CAPTION =
  /©|photo|foto|bild\b|image|getty|reuters|afp|dpa|courtesy|credit:|图片|图源|资料图|供图|写真|공동|사진/i;
const NUMBERED =
  /^(?:\d{1,2}[.、．)](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|step \d)/i;
const HAN = /\p{Script=Han}/u;
const QUESTION = /[?？!！][”"’»」]?$/;
const COLON = /[:：]$/;
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u;
const FULL_SIZE = 12;
const LONG = 32;
const SHORT = 4;
const HALF_SIZE = 6;
const RATHER_SHORT = 7;
const LABELS = /^\S{1,6}(?:\s+\S{1,6}){2,}$|^\S{1,14}(?:\s+\S{1,14}){3,}$/;
const ONE_WORD = /^[^\s\u3000-\u9fff\uac00-\ud7a3]+$/u;
const FAR = 40;
const MANY_PARAGRAPHS = 4;
const AROUND = 8;
const MIN_REPEATED = 5;
const ROW = 8;
const NAME_WEIGHT = 10;
/** Two lines below, or nearer. */
const RIGHT_BELOW = 0.8;
const MIN_PREFIX = 5;

const unit = (value: number): number => Math.min(1, Math.max(0, value));
const flag = (is: boolean): number => (is ? 1 : 0);

/** 1 where the next line of that kind stands right below, less the further off it is. */
function kindBelow({ kinds }: DumpView, block: number, wanted: string): number {
  for (let at = 1; at <= AROUND; at++) if (kinds.get(block + at) === wanted) return 1 - (at - 1) / AROUND;
  return 0;
}

function kindAbove({ kinds }: DumpView, block: number): number {
  for (let at = 1; at <= 3; at++) if (kinds.has(block - at)) return 1 - (at - 1) / 3;
  return 0;
}

/** A headline made of the first words of the text: they stand again below. */
function isOpening({ page }: DumpView, block: number): boolean {
  const { text } = page.blocks[block]!;
  const head = text.replace(CUT, '');
  if (weight(head) < MIN_PREFIX) return false;
  for (let at = block + 1; at <= block + 4; at++) {
    const below = page.blocks[at]?.text ?? '';
    if (below.length > text.length && below.startsWith(head)) return true;
  }
  return false;
}
const CUT = /(?:…|\.{3})$/;

/** A row of labels: short lines above and below without a gap. */
function rowFeatures({ page }: DumpView, block: number): Readonly<Record<string, number>> {
  const [above, own, below] = [page.blocks[block - 1], page.blocks[block]!, page.blocks[block + 1]];
  const isJoined = above !== undefined && !own.isAfterGap && weight(above.text) < ROW;
  const isFollowed = below !== undefined && !below.isAfterGap && weight(below.text) < ROW;
  return {
    'short line right above': flag(isJoined),
    'short line right below': flag(isFollowed),
    'gap above': flag(own.isAfterGap),
    'gap below': flag(below?.isAfterGap === true),
  };
}

/** How much a line is about the text: what it shares with it, less where it is short. */
function aboutness(view: DumpView, block: number): number {
  let known = view.aboutness.get(block);
  if (known === undefined) {
    const { text } = view.page.blocks[block]!;
    const least = block >= view.body.first ? 2 : 1;
    known = sharedPart(text, view.vocabulary, least) * unit(weight(text) / HALF_SIZE);
    view.aboutness.set(block, known);
  }
  return known;
}

/** A standfirst stands below a headline: one of the two lines above is about the text as well. */
function aboveFeatures(view: DumpView, block: number): Readonly<Record<string, number>> {
  const { page } = view;
  let best = 0;
  for (let at = Math.max(0, block - 2); at < block; at++) {
    const { text } = page.blocks[at]!;
    if (text !== page.blocks[block]!.text) best = Math.max(best, aboutness(view, at));
  }
  return {
    'words of the text above': best,
    'below a label': flag(weight(page.blocks[block - 1]?.text ?? '') < SHORT),
  };
}

/** Home / Tips / Book reviews, Book reviews | Example Times: the headline in a trail, or with the site's name. */
function isRepeatedWithin({ page, from, to }: DumpView, block: number): boolean {
  const { text } = page.blocks[block]!;
  for (let at = from; at < to; at++) {
    const other = page.blocks[at]!.text;
    if (other.length <= text.length + 2 || other.length > 2 * text.length + 60) continue;
    if (other.startsWith(text) || other.endsWith(text)) return true;
  }
  return false;
}

/** What tells a headline among the lines above a text, by name, each from 0 to 1. */
export function headlineFeatures(view: DumpView, block: number): Readonly<Record<string, number>> {
  const { page, body, counts, kinds } = view;
  const { text, mended } = page.blocks[block]!;
  const size = weight(text);
  const isIn = block >= body.first;
  const times = size >= MIN_REPEATED ? (counts.get(text) ?? 1) : 1;
  return {
    'words of the text': aboutness(view, block),
    distance: unit((body.first - block) / FAR),
    'right above': flag(body.first - block >= 1 && body.first - block <= 3),
    'prose between': unit((view.proseBelow.get(block) ?? 0) / MANY_PARAGRAPHS),
    'within the body': flag(isIn),
    'below the first line': unit((block - body.first) / 4),
    length: unit(size / FULL_SIZE),
    'too long': unit((size - LONG) / LONG),
    'too short': flag(size < SHORT),
    'rather short': flag(size < RATHER_SHORT),
    'row of labels': flag(HAN.test(text) && LABELS.test(text)),
    'one word': flag(ONE_WORD.test(text)),
    'within another line': flag(size >= SHORT && isRepeatedWithin(view, block)),
    'stands twice': flag(times === 2),
    'stands often': flag(times > 2),
    'ends as a sentence': flag(endsSentence(text) && !QUESTION.test(text)),
    'ends as a question': flag(QUESTION.test(text)),
    'ends in a colon': flag(COLON.test(text)),
    'opens the text': flag(isOpening(view, block)),
    label: flag(size <= LABEL_WEIGHT && LABEL.test(text)),
    trail: flag(TRAIL.test(text)),
    caption: flag(CAPTION.test(text)),
    numbered: flag(NUMBERED.test(text)),
    capitals: flag(SHOUTED.test(text)),
    'about the article': flag(kinds.has(block)),
    'a name': flag(HAN.test(text) && size <= NAME_WEIGHT && (looksLikeOutlet(text) || isPerson(text))),
    'date right below': flag(kindBelow(view, block, 'date') > RIGHT_BELOW),
    'date below': kindBelow(view, block, 'date'),
    'byline below': kindBelow(view, block, 'byline'),
    'label below': kindBelow(view, block, 'label'),
    'length below': kindBelow(view, block, 'length'),
    'date or byline above': kindAbove(view, block),
    overwritten: flag(mended.some(({ rule }) => rule === OVERWRITTEN)),
    ...aboveFeatures(view, block),
    ...rowFeatures(view, block),
  };
}
