import type { Article, ArticleBlock } from '../../model/article.js';
import { toFrontMatter } from '../../text/to-front-matter.js';

const SPECIAL = /[\\`*_[\]<>]/g;
const LINE_MARK = /^(\s*)(#{1,6}(?=\s)|[-+*](?=\s)|>|\d{1,3}(?=\.\s)|-{3,}$|={3,}$)/;
const UNSAFE_ADDRESS = /[\s()<>]/g;

/** Text as Markdown that means just that text. */
function escapeText(text: string): string {
  return text
    .replaceAll(SPECIAL, '\\$&')
    .split('\n')
    .map((line) => line.replace(LINE_MARK, (_all, indent: string, mark: string) => indent + escapeMark(mark)))
    .join('\\\n');
}

/** `1.` is escaped behind the number, other marks in front. */
function escapeMark(mark: string): string {
  return DIGITS.test(mark) ? `${mark}\\` : `\\${mark}`;
}

const DIGITS = /^\d+$/;

const percentEncoded = (c: string): string =>
  c === '(' || c === ')' ? `%${c.charCodeAt(0).toString(16)}` : encodeURIComponent(c);

function blockText(block: ArticleBlock): string {
  if (block.type === 'image') {
    const { url = '', alt = null } = block.image ?? {};
    return `![${escapeText(alt ?? '')}](${url.replaceAll(UNSAFE_ADDRESS, percentEncoded)})`;
  }
  // A heading, a quoted line, an item is one line of Markdown; a paragraph may break its lines.
  const text = escapeText(block.type === 'paragraph' ? block.text : block.text.replaceAll('\n', ' '));
  if (block.type === 'heading') return `${'#'.repeat(Math.min(6, Math.max(2, block.level ?? 2)))} ${text}`;
  if (block.type === 'quote') return `> ${text}`;
  if (block.type === 'list-item') return `- ${text}`;
  return block.type === 'caption' ? `*${text}*` : text;
}

function header(article: Article): string {
  const {
    title,
    published,
    modified,
    authors,
    editors,
    source,
    site,
    language,
    categories,
    keywords,
    input,
  } = article;
  const fields = {
    title,
    date: published,
    updated: modified,
    author: authors,
    editors,
    source,
    site,
    lang: language,
    categories,
    tags: keywords,
    url: input.url,
  };
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value.length > 0);
  if (kept.length === 0) return '';
  return toFrontMatter(kept);
}

/** An article as Markdown with front matter, as Hexo and Hugo read it. */
export function toMarkdown(article: Article): string {
  return `${header(article)}${article.blocks.map(blockText).join('\n\n')}\n`;
}
