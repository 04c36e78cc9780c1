import type { Site } from './site.js';
import { firstText } from './site.js';
import type { Part, Story } from './story.js';

const MARKUP = /[&<>]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escaped = (text: string): string => text.replace(MARKUP, (char) => ESCAPES[char]!);

/** Where an attacker may add something. */
export type Place = 'top' | 'below-headline' | 'between' | 'bottom' | 'foot';

/** What an attacker does to the page; nothing, on a clean one. */
export interface Hooks {
  readonly head: (title: string, keywords: string, description: string) => string;
  readonly at: (place: Place) => string;
  /** A text of the article, as markup (or as it is, in a dump). */
  readonly write: (text: string) => string;
  readonly headline: (text: string) => string;
}

export const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

export function plainHead(title: string, keywords: string, description: string): string {
  const more = description === '' ? '' : `\n<meta name="description" content="${attribute(description)}">`;
  const words = keywords === '' ? '' : `\n<meta name="keywords" content="${attribute(keywords)}">`;
  return `<title>${escaped(title)}</title>${words}${more}`;
}

function partMarkup(part: Part, site: Site, { write }: Hooks): string {
  const isOld = site.template === 'table';
  switch (part.kind) {
    case 'heading':
      return isOld ? `<strong>${write(part.text)}</strong><br>` : `<h2>${write(part.text)}</h2>`;
    case 'quote':
      return `<blockquote><p>${write(part.text)}</p></blockquote>`;
    case 'list':
      return `<ul>\n${part.items.map((item) => `<li>${write(item)}</li>`).join('\n')}\n</ul>`;
    case 'picture': {
      const image = `<img src="/upload/${part.caption.length}/${site.box.length}.jpg" width="640" alt="">`;
      if (part.caption === '') return `<p>${image}</p>`;
      return `<figure>${image}<figcaption>${write(part.caption)}</figcaption></figure>`;
    }
    case 'linked': {
      const at = part.text.indexOf(part.anchor);
      const after = part.text.slice(at + part.anchor.length);
      const link = `<a href="/topic/${at}.html">${write(part.anchor)}</a>`;
      return paragraph(`${write(part.text.slice(0, at))}${link}${write(after)}`, site);
    }
    default:
      return paragraph(write(part.text), site);
  }
}

const paragraph = (inner: string, { template, indent }: Site): string =>
  template === 'table' ? `${indent || '　　'}${inner}<br><br>` : `<p>${indent}${inner}</p>`;

const list = (items: readonly string[], path: string): string =>
  items.map((item, i) => `<li><a href="/${path}/${i + 1}.html">${item}</a></li>`).join('\n');

function foot(site: Site): string {
  const recommended = `<div class="recommend"><h3>相关阅读</h3>\n<ul>\n${list(site.teasers, 'news/2024')}\n</ul></div>`;
  const partners = site.partners.map((name, i) => `<a href="http://www.partner${i}.example/">${name}</a>`);
  return [
    site.teasers.length > 0 ? recommended : '',
    partners.length > 0 ? `<div class="friend-links">友情链接：${partners.join(' ')}</div>` : '',
    `<div class="footer"><p>Copyright © 2024 ${site.name}</p></div>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The article in the boxes of its site. */
function articleBox(story: Story, site: Site, hooks: Hooks): string {
  const body = story.parts
    .map((part) => partMarkup(part, site, hooks) + (part === story.parts.at(-1) ? '' : hooks.at('between')))
    .join('\n');
  const h1 = `<h1>${hooks.headline(story.title)}</h1>`;
  const by = story.language === 'en' ? `By ${story.author}` : `作者：${story.author}`;
  const meta = `<span>${story.date} 09:20</span> <span>来源：${site.name}</span> <span>${by}</span>`;
  const below = hooks.at('below-headline');
  const bottom = hooks.at('bottom');
  switch (site.template) {
    case 'modern':
      return `<main><article>${h1}<p class="byline"><time datetime="${story.date}">${story.date}</time> ${by}</p>${below}\n<section class="${site.box}">\n${body}\n${bottom}</section></article></main>`;
    case 'table':
      return `<table width="960"><tr><td class="title">${h1}</td></tr><tr><td class="info">${meta}</td></tr><tr><td class="${site.box}">${below}\n${body}\n${bottom}</td></tr></table>`;
    case 'portal':
      return `<div class="wrap"><div class="left">${h1}<div class="info">${meta}</div>${below}<div id="${site.box}" class="${site.box}">\n${body}\n${bottom}<p>（责任编辑：${story.author}）</p></div></div></div>`;
    case 'blog':
      return `<div class="post">${h1.replace('<h1>', '<h1 class="entry-title">')}<div class="entry-meta">${meta}</div>${below}<div class="${site.box}">\n${body}\n${bottom}</div><div class="tags">标签：<a href="/tag/1">民生</a></div></div>`;
    default:
      return `<div class="${site.box}">${h1}<div class="meta">${meta}</div>${below}\n${body}\n${bottom}</div>`;
  }
}

/** A whole page of HTML. */
export function renderPage(story: Story, site: Site, hooks: Hooks): string {
  const title = `${story.title}${site.joint}${site.name}`;
  const keywords = site.hasDescription ? story.words.slice(0, 3).join(',') : '';
  const description = site.hasDescription ? firstText(story).slice(0, 70) : '';
  const og = site.hasOg ? `\n<meta property="og:title" content="${attribute(story.title)}">` : '';
  const nav = site.nav.map((name, i) => `<a href="/c${i}/">${name}</a>`).join(' ');
  const header =
    site.template === 'modern' ? `<header><nav>${nav}</nav></header>` : `<div class="nav">${nav}</div>`;
  return `<!DOCTYPE html>
<html lang="${story.language}"><head><meta charset="utf-8">
${hooks.head(title, keywords, description)}${og}</head>
<body>${hooks.at('top')}
${header}
${articleBox(story, site, hooks)}
${foot(site)}
${hooks.at('foot')}</body></html>
`;
}

function partLines(part: Part, { write }: Hooks): string[] {
  switch (part.kind) {
    case 'heading':
      return [write(part.text)];
    case 'list':
      return part.items.map((item) => `  • ${write(item)}`);
    case 'picture':
      return part.caption === '' ? [] : [`　　${write(part.caption)}`];
    default:
      return [`　　${write(part.text)}`];
  }
}

/** The page as somebody's crawler left it: lines of text. */
export function renderText(story: Story, site: Site, hooks: Hooks): string {
  const between = (lines: readonly string[]): string => lines.join(site.blankLines ? '\n\n' : '\n');
  const body = story.parts.flatMap((part) => {
    const added = part === story.parts.at(-1) ? '' : hooks.at('between');
    return [...partLines(part, hooks), ...(added === '' ? [] : [added])];
  });
  const meta = `${story.date} 09:20 来源：${site.name} 作者：${story.author}`;
  const head = [
    hooks.head(story.title, '', ''),
    hooks.at('top'),
    site.nav.length > 5 ? site.nav.join(' ') : '',
  ];
  const recommended = site.teasers.length > 0 ? ['相关阅读', ...site.teasers] : [];
  const lines = [...head, hooks.headline(story.title), meta, hooks.at('below-headline'), ...body];
  const foot = [hooks.at('bottom'), ...recommended, `Copyright © 2024 ${site.name}`, hooks.at('foot')];
  return `${between([...lines, ...foot].filter((line) => line !== ''))}\n`;
}
