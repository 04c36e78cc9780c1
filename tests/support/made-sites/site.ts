import { attribute, escaped } from '../hacked/render.js';
import type { Part, Story, Teaser, Tongue } from './story.js';

/** What a page says of its article besides the text. */
export interface Said {
  readonly authors?: readonly string[];
  readonly editors?: readonly string[];
  readonly source?: string;
  readonly account?: string;
}

/** A site that prints stories: one template, or some of several years. */
export interface Site {
  readonly id: string;
  readonly tongue: Tongue;
  /** What learning is expected to find: the generic reader has little to mend on an easy one. */
  readonly isEasy?: true;
  /** What the site makes of a story before it prints it. */
  readonly prepare?: (story: Story) => Story;
  readonly page: (story: Story) => string;
  /** The fields that its pages show: what is missing is asked of none. */
  readonly says?: (story: Story) => Said;
}

/** One of some words, the same one each time that the story is printed. */
export const wordOf = ({ path }: Story, words: readonly string[]): string =>
  words[Number.parseInt(path.slice(LAST_FIGURES), 10) % words.length]!;

/** `/2024/123456.html` */
const LAST_FIGURES = '/2024/12'.length;

export const write = escaped;

/** Parts of an article as markup; `paragraph` is how the site writes one. */
export function partsMarkup(
  parts: readonly Part[],
  paragraph: (inner: string) => string = (inner) => `<p>${inner}</p>`,
): string[] {
  return parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `<h3>${write(part.text)}</h3>`;
      case 'quote':
        return `<blockquote>${paragraph(write(part.text))}</blockquote>`;
      case 'list':
        return `<ul>${part.items.map((item) => `<li>${write(item)}</li>`).join('\n')}</ul>`;
      case 'figure':
        return `<figure><img src="/i/${part.caption.length}7.jpg" width="640"><figcaption>${write(part.caption)}</figcaption></figure>`;
      default:
        return paragraph(write(part.text));
    }
  });
}

/** Puts something behind the paragraph that stands at this share of the parts; never first or last. */
export function inserted(parts: readonly string[], at: number, ...more: readonly string[]): string[] {
  const place = Math.min(parts.length - 1, Math.max(1, Math.round(parts.length * at)));
  return [...parts.slice(0, place), ...more, ...parts.slice(place)];
}

export const links = (teasers: readonly Teaser[], inner = (text: string): string => text): string =>
  teasers.map(({ title, path }) => `<li><a href="${path}">${inner(write(title))}</a></li>`).join('\n');

export const linkRow = (words: readonly string[], joint = '\n'): string =>
  words.map((word, i) => `<a href="/c/${i}/">${word}</a>`).join(joint);

/** A page around its body, with a head as sites of this kind have it. */
export function whole(
  { title, path }: Story,
  site: { readonly host: string; readonly name: string; readonly lang: string; readonly og?: boolean },
  body: string,
): string {
  const og =
    site.og === true
      ? `\n<meta property="og:title" content="${attribute(title)}"><meta property="og:site_name" content="${site.name}">`
      : '';
  return `<!DOCTYPE html>
<html lang="${site.lang}"><head><meta charset="utf-8"><title>${write(title)}_${site.name}</title>
<link rel="canonical" href="https://${site.host}${path}">${og}</head>
<body>
${body}
</body></html>
`;
}
