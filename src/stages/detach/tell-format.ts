import { markedShare } from '../../html/marked-share.js';
import type { Envelope, Format } from '../../model/input.js';
import { matchesOf } from '../../text/matches-of.js';
import { measureWrap } from '../../text/wrap.js';

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

/** How much of a long input is looked at. */
const SAMPLE = 200_000;
/** Where the buttons of a document site are: above the text and below it. */
const EDGE = 1500;

/** Tells markup from text, and what kind of either, with the reason. */
export function tellFormat(body: string): Told {
  const sample = body.slice(0, SAMPLE);
  if (PAGE.test(sample)) return { format: 'page', markup: 'html', evidence: 'has <html>, <head> or <body>' };
  if (ANY_TAG.test(sample)) {
    const share = markedShare(sample);
    const percent = Math.round(share * 100);
    if (share >= 0.5) {
      return { format: 'fragment', markup: 'html', evidence: `${percent} % of the text stands in elements` };
    }
  }
  if (HEADING_LINE.test(sample) || MARKDOWN_LINK.test(sample)) {
    return { format: 'markdown', markup: 'markdown', evidence: 'has Markdown headings or links' };
  }
  return tellText(sample);
}

function tellText(sample: string): Told {
  const edges = sample.length > 2 * EDGE ? sample.slice(0, EDGE) + sample.slice(-EDGE) : sample;
  const buttons = new Set(matchesOf(edges, DOCUMENT_SITE).map(([word]) => word.toLowerCase()));
  const wrap = measureWrap(sample);
  if (buttons.size >= 2 && wrap !== null) {
    return {
      format: 'preview',
      markup: 'text',
      evidence: `document site (${[...buttons].join(', ')}), lines wrapped at ${wrap.width} columns`,
    };
  }
  if (buttons.size >= 3) {
    return { format: 'preview', markup: 'text', evidence: `document site (${[...buttons].join(', ')})` };
  }
  if (wrap !== null && wrap.support >= 0.8) {
    return { format: 'preview', markup: 'text', evidence: `lines wrapped at ${wrap.width} columns` };
  }
  return { format: 'dump', markup: 'text', evidence: 'text without markup' };
}
