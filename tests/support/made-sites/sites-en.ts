import { inserted, linkRow, links, partsMarkup, type Site, whole, write } from './site.js';
import type { Story } from './story.js';

const NAV = ['Home', 'World', 'Business', 'Sport', 'Culture', 'Weather', 'Sign in'];

/** A newspaper of today: labels of slots, a form, links to stories between paragraphs, a life of the author below. */
const modern: Site = {
  id: 'en-modern',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, title, date, author } = story;
    const parts = partsMarkup(story.parts, (inner) => `<p class="story-text">${inner}</p>`);
    const aside = `<p class="story-text"><em>From the archive: <a href="${teasers[0]!.path}">${write(teasers[0]!.title)}</a></em></p>`;
    const form = `<div class="nl-box"><h4>The Morning Tide</h4><p>Our editors’ pick of the day, in your inbox before breakfast. You can leave whenever you like.</p></div>`;
    const text = inserted(
      inserted(parts, 0.3, aside),
      0.6,
      form,
      ...(draw.chance(0.5) ? ['<div class="slot">Advertisement</div>'] : []),
    );
    return whole(
      story,
      { host: 'www.piergazette.example', name: 'The Pier Gazette', lang: 'en', og: true },
      `<header><nav>${linkRow(NAV)}</nav></header><main><article class="story"><h1>${write(title)}</h1><div class="meta">By <a rel="author" href="/by/1">${author}</a> <time datetime="${date}">${date}</time> · ${draw.count(2, 12)} min read</div>
<div class="story-body">${text.join('\n')}
<p class="story-text">This story was edited by the night desk and first appeared in print.</p>
<div class="bio"><p>${author} has written for The Pier Gazette since 2015 and lives within sight of the harbour.</p></div></div></article>
<section class="onward"><h2>Onward</h2>${teasers
        .slice(2, 7)
        .map(
          (one) =>
            `<div class="card"><h3><a href="${one.path}">${write(one.title)}</a></h3><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</section></main><footer><p>© 2024 The Pier Gazette</p></footer>`,
    );
  },
};

/** A weblog: buttons, tags and neighbours within the box of the entry. */
const weblog: Site = {
  id: 'en-weblog',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, remarks, title, date, author } = story;
    return whole(
      story,
      { host: 'saltmere.example', name: 'Saltmere Notes', lang: 'en' },
      `<div id="masthead">${linkRow(NAV.slice(0, 4))}</div><div id="primary"><div class="hentry"><h1 class="entry-title">${write(title)}</h1><div class="entry-meta">Posted on ${date} by ${author}</div>
<div class="entry-content">${partsMarkup(story.parts).join('\n')}
<p>If this was of use to you, you can buy me a coffee at the kiosk by the slipway.</p>
<div class="sharedaddy"><h3>Pass it on</h3><ul><li><a href="#">Mail</a></li><li><a href="#">Print</a></li></ul></div>
<div class="yarpp"><p>Perhaps also:</p><ol>${links(teasers.slice(0, draw.count(3, 5)))}</ol></div></div></div>
<div id="respond">${remarks.map((one) => `<div class="remark"><cite>${draw.letters(6)}</cite> says: <p>${write(one)}</p></div>`).join('\n')}</div></div>
<div id="colophon">Proudly typed on an old keyboard in Saltmere.</div>`,
    );
  },
};

/** Classes that say how things look, not what they are. */
const utility: Site = {
  id: 'en-utility',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, title, date, author } = story;
    const paragraph = (inner: string): string => `<p class="mt-4 text-lg">${inner}</p>`;
    const appeal = `<div class="mt-8 p-4 bg-gray-100"><p class="text-sm">${draw.count(1000, 9000)} neighbours already pay what they can for this site. Will you be the next?</p></div>`;
    return whole(
      story,
      { host: 'easterby.example', name: 'Easterby Live', lang: 'en', og: true },
      `<div class="flex p-4">${linkRow(NAV)}</div><div class="container mx-auto"><h1 class="text-4xl mt-4">${write(title)}</h1><p class="text-sm mt-2">${author}, ${date}</p>
<div class="prose max-w-none">${inserted(partsMarkup(story.parts, paragraph), 0.5, appeal).join('\n')}
${paragraph('Seen something? Write to the newsdesk at any hour, we read every line.')}</div>
<div class="grid mt-8">${teasers
        .slice(0, 6)
        .map(
          (one) =>
            `<div class="p-4"><a class="text-lg" href="${one.path}">${write(one.title)}</a><p class="text-sm">${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div></div>`,
    );
  },
};

/** Two templates of one site: one before and one after it was made anew. */
const remade: Site = {
  id: 'en-remade',
  tongue: 'en',
  page: (story) => {
    const { draw, teasers, title, date, author } = story;
    const meta = { host: 'www.corrow.example', name: 'Corrow Mail', lang: 'en' };
    const note = 'Corrow Mail is owned by the people who read it.';
    if (draw.chance(0.4))
      return whole(
        story,
        meta,
        `<div id="nav">${linkRow(NAV)}</div><div id="story"><h1>${write(title)}</h1><p class="by">${author} | ${date}</p><div id="copy">${partsMarkup(story.parts).join('\n')}
<p>${note}</p><div class="also"><b>Also today</b> ${teasers
          .slice(0, 3)
          .map((one) => `<a href="${one.path}">${write(one.title)}</a> <p>${write(one.summary)}</p>`)
          .join('\n')}</div></div></div>`,
      );
    return whole(
      story,
      meta,
      `<header>${linkRow(NAV)}</header><article><h1>${write(title)}</h1><div class="byline">${author}, ${date}</div><div class="article__text">${inserted(
        partsMarkup(story.parts),
        0.5,
        `<div class="inline-promo"><span>In pictures</span><a href="${teasers[0]!.path}">${write(teasers[0]!.title)}</a><p>${write(teasers[0]!.summary)}</p></div>`,
      ).join('\n')}
<p>${note}</p></div></article><div class="river">${teasers
        .slice(3)
        .map(
          (one) =>
            `<div class="river__item"><a href="${one.path}">${write(one.title)}</a><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div>`,
    );
  },
};

/** Nothing to learn but the frame. */
const plain: Site = {
  id: 'en-plain',
  tongue: 'en',
  isEasy: true,
  page: (story: Story) =>
    whole(
      story,
      { host: 'www.oxley.example', name: 'Oxley Observer', lang: 'en', og: true },
      `<header><nav>${linkRow(NAV)}</nav></header><article><h1>${write(story.title)}</h1><p class="byline">By ${story.author} <time datetime="${story.date}">${story.date}</time></p>
<div class="article-body">${partsMarkup(story.parts).join('\n')}</div></article><footer>© 2024 Oxley Observer</footer>`,
    ),
};

/** Ids that are drawn anew for each element, as some systems give them; an endless list of stories below. */
const random: Site = {
  id: 'en-random-ids',
  tongue: 'en',
  page: (story) => {
    const { draw, teasers, title, date, author } = story;
    const id = (): string => `id="c${draw.letters(8)}"`;
    const quiz = `<div ${id()} class="widget"><p>How well do you know the coast? Take this week’s quiz and compare your score with the newsroom.</p></div>`;
    return whole(
      story,
      { host: 'www.northquay.example', name: 'North Quay Times', lang: 'en' },
      `<div ${id()} class="bar">${linkRow(NAV)}</div><div ${id()} class="page"><h1 ${id()}>${write(title)}</h1><span class="dt">${date}</span> <span class="au">${author}</span>
<div ${id()} class="c-text">${inserted(
        partsMarkup(story.parts, (inner) => `<p ${id()}>${inner}</p>`),
        0.5,
        quiz,
      ).join('\n')}</div>
<div ${id()} class="c-next">${teasers
        .slice(0, 4)
        .map(
          (one) =>
            `<div><h2>${write(one.title)}</h2><p>${write(one.summary)} ${write(one.summary)}</p><p>${date}</p></div>`,
        )
        .join('\n')}</div><p>North Quay Times, founded on a wet morning in 1887.</p></div>`,
    );
  },
};

export const EN_SITES: readonly Site[] = [modern, weblog, utility, remade, plain, random];
