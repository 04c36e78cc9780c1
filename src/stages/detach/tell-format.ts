import { markedShare } from '../../html/marked-share.js';
import type { Envelope, Format } from '../../model/input.js';
import { matchesOf } from '../../text/matches-of.js';
import { wrapOf } from '../../text/wrap/line-layout.js';
import { measureSpaces } from '../../text/wrap/measure-spaces.js';
import { pageFurniture } from '../../text/wrap/page-furniture.js';
import { type TextLine, textLines } from '../../text/wrap/text-lines.js';

interface Told {
  readonly format: Format;
  readonly markup: Envelope['markup'];
  readonly evidence: string;
}

const PAGE = /<(?:!doctype\s+html|html|head|body|frameset)\b/i;
const ANY_TAG = /<[a-z!/]/i;
const HEADING_LINE = /^#{1,6} \S/m;
const MARKDOWN_LINK = /!?\[[^\]\n]{0,200}\]\([^\s)]{1,500}\)/;
/** Words on the buttons of sites that show the text layer of a document. */
const DOCUMENT_SITE =
  /购物车|我的足迹|加入\s?vip|立即下载|免费下载|下载文档|下载本文|文档下载|付费下载|展开全文|试读结束|全文预览|文库|第\s?\d{1,4}\s?页\s?[/,，共]\s?\d{0,4}/gi;

const DIGITS = /\d+/g;
/** How much of a long input is looked at. */
const SAMPLE = 200_000;
/** Where the buttons of a document site are: above the text and below it. */
const EDGE = 1500;

/** A text without buttons is a document's where so many of its lines are full. */
const MIN_SUPPORT = 0.7;
const MIN_FULL = 6;
/** A run of lines is most of a document; among a page's menus the longest line may look like one by chance. */
const OF_ALL = 0.6;

/** Tells markup from text, and what kind of either, with the reason. */
export function tellFormat(body: string): Told {
  const sample = body.slice(0, SAMPLE);
  const hasTags = sample.includes('<');
  if (hasTags && PAGE.test(sample))
    return { format: 'page', markup: 'html', evidence: 'has <html>, <head> or <body>' };
  if (hasTags && ANY_TAG.test(sample)) {
    const share = markedShare(sample);
    const percent = Math.round(share * 100);
    if (share >= 0.5) {
      return { format: 'fragment', markup: 'html', evidence: `${percent} % of the text stands in elements` };
    }
  }
  const isMarkdown =
    (sample.includes('# ') && HEADING_LINE.test(sample)) ||
    (sample.includes('](') && MARKDOWN_LINK.test(sample));
  if (isMarkdown) {
    return { format: 'markdown', markup: 'markdown', evidence: 'has Markdown headings or links' };
  }
  return tellText(sample);
}

/** How a text was wrapped, in words, and how sure that is; `null` where it was not. */
function wrapIn(lines: readonly TextLine[]): { support: number; told: string } | null {
  const byLine = wrapOf(lines);
  if (byLine !== null)
    return {
      support: byLine.full >= MIN_FULL ? byLine.support : 0,
      told: `lines wrapped at ${byLine.width} columns`,
    };
  const longest = lines.reduce((a, { text }) => (text.length > a.length ? text : a), '');
  const bySpace = measureSpaces(longest);
  if (bySpace === null) return null;
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return {
    support: longest.length >= all * OF_ALL ? bySpace.support : 0,
    told: `one run of lines wrapped at ${bySpace.wrap} columns`,
  };
}

function tellText(sample: string): Told {
  const edges = sample.length > 2 * EDGE ? sample.slice(0, EDGE) + sample.slice(-EDGE) : sample;
  const buttons = new Set(
    matchesOf(edges, DOCUMENT_SITE).map(([word]) => word.toLowerCase().replace(DIGITS, 'n')),
  );
  const lines = textLines(sample);
  const wrap = wrapIn(lines);
  const site = `document site (${[...buttons].join(', ')})`;
  const preview = (evidence: string): Told => ({ format: 'preview', markup: 'text', evidence });
  if (buttons.size >= 2 && wrap !== null) return preview(`${site}, ${wrap.told}`);
  if (buttons.size >= 3) return preview(site);
  if (wrap !== null && wrap.support >= MIN_SUPPORT) return preview(wrap.told);
  if (isPaged(lines)) return preview('pages with numbers');
  return { format: 'dump', markup: 'text', evidence: 'text without markup' };
}

/** Do form feeds divide the lines into pages that are numbered? */
function isPaged(lines: readonly TextLine[]): boolean {
  const pages = lines.filter(({ isAfterPage }) => isAfterPage === true).length;
  return pages > 0 && pageFurniture(lines, null).size >= pages;
}
