import { Parser } from 'htmlparser2';
import { PageBuilder, type Walked } from './page-builder.js';
import { isVoidTag } from './tags.js';

/**
 * Open elements that one parser keeps. Beyond them a new one goes on behind the tag: end tags of what is open so far
 * then mean nothing, as end tags without a start do, and looking for them takes no longer with each level.
 */
const MAX_OPEN = 10_000;

/** `<script/>`, `<script async/>`; in `<script src=a.js/>` the slash is the address's. */
const SELF_CLOSED = /(?:^<\w+|\s|["']|\s[^\s=]+)\/>$/;

/**
 * Walks markup once, iteratively, into blocks, spans and containers.
 *
 * @param html decoded markup, `\n` line ends
 * @returns every run of text outside tags, scripts, styles and comments, as blocks in reading order
 */
export function walkHtml(html: string): Walked {
  const page = new PageBuilder();
  let rest = html;
  while (rest !== '') rest = parseInto(page, rest);
  return page.finish();
}

/** Lets one parser run over markup; what is left of it where elements were nested too deep for one. */
function parseInto(page: PageBuilder, html: string): string {
  let open = 0;
  let isFull = false;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const isRaw = tag === 'script' || tag === 'style';
        const isSelfClosed = isRaw && SELF_CLOSED.test(html.slice(parser.startIndex, parser.endIndex + 1));
        page.open(tag, attributes, isSelfClosed);
        if (++open <= MAX_OPEN || isRaw || isVoidTag(tag)) return;
        isFull = true;
        parser.pause();
      },
      ontext: (data) => page.text(data),
      onclosetag: (tag) => {
        open--;
        page.close(tag);
      },
      oncomment: (data) => {
        page.comments.push(data);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  if (isFull) return html.slice(parser.endIndex + 1);
  parser.end();
  return '';
}
