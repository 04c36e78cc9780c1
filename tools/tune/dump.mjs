// A page's text as a browser copies it: "select all, copy" of a page without its style sheets.
import { load } from 'cheerio';

const UNSEEN = new Set(
  'script style noscript template head title meta link svg canvas iframe object select option textarea input video audio map datalist'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure table'.split(' '));
const BOXES = new Set(
  'html body div section article main header footer nav aside li dt dd tr caption form fieldset address figcaption hr center details summary legend hgroup menu dir tbody thead tfoot'.split(
    ' ',
  ),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const LEVELS = 400;
const SPACES = /[ \t\n\r\f]+/g;
const ENDS_IN_SPACE = /\s$/;

/** Line breaks asked for before the next text: 1 for a box, 2 for a paragraph (WHATWG, innerText). */
function write(node, out, level) {
  if (node.type === 'text') return writeText(node.data, out);
  if ((node.type !== 'tag' && node.type !== 'root') || level > LEVELS || UNSEEN.has(node.name)) return;
  const { style = '', hidden } = node.attribs ?? {};
  if (hidden !== undefined || HIDDEN.test(style)) return;
  if (node.name === 'br') {
    out.text += '\n';
    return;
  }
  const breaks = PARAGRAPHS.has(node.name) ? 2 : BOXES.has(node.name) ? 1 : 0;
  if (breaks > 0) out.breaks = Math.max(out.breaks, breaks);
  for (const child of node.children ?? []) write(child, out, level + 1);
  if (breaks > 0) out.breaks = Math.max(out.breaks, breaks);
  if (node.name === 'td' || node.name === 'th') out.isCell = true;
}

function writeText(data, out) {
  const text = data.replace(SPACES, ' ');
  if (text === ' ' || text === '') {
    if (out.breaks === 0 && !ENDS_IN_SPACE.test(out.text)) out.text += text;
    return;
  }
  if (out.breaks > 0) {
    out.text = out.text.trimEnd();
    if (out.text !== '') out.text += '\n'.repeat(out.breaks);
    out.breaks = 0;
  } else if (out.isCell) out.text += '\t';
  out.isCell = false;
  out.text += ENDS_IN_SPACE.test(out.text) ? text.trimStart() : text;
}

/** The visible text of a page's markup. */
export function dumpOf(markup) {
  const out = { text: '', breaks: 0, isCell: false };
  write(load(markup).root()[0], out, 0);
  return `${out.text.trim()}\n`;
}
