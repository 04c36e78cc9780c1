import { linkRow, links, partsMarkup, type Site, whole, write } from './site.js';
import type { Part, Story } from './story.js';

/**
 * Sites whose articles repeat themselves: standing subheadings, questions, figures in the same sentences, tables of facts.
 * All of that is the article's own, and a learner that takes what repeats for furniture loses it.
 */
const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
const heading = (text: string): Part => ({ kind: 'heading', text });

const cards = (story: Story, count: number): string =>
  story.teasers
    .slice(0, count)
    .map(
      (one) =>
        `<div class="tz"><h4><a href="${one.path}">${write(one.title)}</a></h4><p>${write(one.summary)}</p></div>`,
    )
    .join('\n');

/** Interviews: 问 and 答 before each paragraph, the same subheadings in most of them. */
const interviews: Site = {
  id: 'zh-interviews',
  tongue: 'zh',
  says: ({ author }) => ({ authors: [author] }),
  prepare: (story) => {
    const { draw, parts, remarks, author } = story;
    const talk = parts
      .filter((part) => part.kind === 'paragraph')
      .flatMap((part, i) => [
        paragraph(i % 2 === 0 ? `问：${remarks[i % remarks.length]!}` : '记者：后来呢？'),
        paragraph(`答：${part.text}`),
      ]);
    const half = Math.ceil(talk.length / 4) * 2;
    const opening = draw.chance(0.8) ? [heading('人物简介'), paragraph(`${author}，${remarks[5]!}`)] : [];
    const closing = draw.chance(0.7) ? [heading('采访手记'), paragraph(remarks[4]!)] : [];
    return {
      ...story,
      parts: [
        ...opening,
        heading('对话'),
        ...talk.slice(0, half),
        heading('往事'),
        ...talk.slice(half),
        ...closing,
      ],
    };
  },
  page: (story) =>
    whole(
      story,
      { host: 'people.nanting.example', name: '南汀人物', lang: 'zh-CN', og: true },
      `<div class="hd">${linkRow(['首页', '人物', '往期', '订阅'])}</div><div class="main"><h1>${write(story.title)}</h1><p class="by">${story.date} 记者 ${story.author}</p>
<div class="talk">${partsMarkup(story.parts).join('\n')}
<p class="sign">南汀人物每周日更新，欢迎在投稿页面告诉我们你想听谁说话。</p></div>
<div class="more">${cards(story, 5)}</div></div><div class="ft">南汀日报社人物周刊编辑部</div>`,
    ),
};

/** Reports of a market: the same sentences with other figures, the same table. */
const market: Site = {
  id: 'zh-market',
  tongue: 'zh',
  prepare: (story) => {
    const { draw, parts } = story;
    const number = (): string => `${draw.count(100, 9000)}.${draw.count(10, 99)}`;
    const close = `截至收盘，渔港综合指数报${number()}点，涨${draw.count(1, 9)}.${draw.count(10, 99)}%，成交${draw.count(100, 900)}亿元。`;
    const items = ['鲜鱼', '冻虾', '紫菜'].map((name) => `${name}：每公斤${draw.count(10, 90)}元`);
    const text = parts.filter((part) => part.kind === 'paragraph').slice(0, 4);
    return {
      ...story,
      parts: [
        paragraph(close),
        ...text,
        heading('今日行情'),
        { kind: 'list', items },
        paragraph(`分析师${story.author}认为，${story.remarks[0]!}`),
      ],
    };
  },
  page: (story) =>
    whole(
      story,
      { host: 'quote.yugang.example', name: '渔港行情', lang: 'zh-CN' },
      `<div class="bar">${linkRow(['首页', '行情', '研报', '开户'])}</div><div class="art"><h1>${write(story.title)}</h1><div class="inf">${story.date} ${story.time} 渔港行情</div>
<div class="cont">${partsMarkup(story.parts, (inner) => `<p>${inner}</p>`).join('\n')}
<p class="risk">行情有起有落，本页数字仅作记录，据此买卖后果自负。</p></div>
<ul class="rel">${links(story.teasers.slice(0, 6))}</ul></div>`,
    ),
};

/** Lives: a list of facts with the same labels on each page, a pull quote, a note on how to send one in. */
const lives: Site = {
  id: 'en-lives',
  tongue: 'en',
  prepare: (story) => {
    const { draw, parts, author, remarks } = story;
    const facts: Part = {
      kind: 'list',
      items: [
        `Born: ${draw.count(1920, 1950)}`,
        `Worked as: ${remarks[0]!.split(' ')[1]!}`,
        `Survived by: ${author}`,
      ],
    };
    return {
      ...story,
      parts: [...parts.slice(0, 2), facts, ...parts.slice(2), heading('A last word'), paragraph(remarks[1]!)],
    };
  },
  page: (story) =>
    whole(
      story,
      { host: 'lives.ludden.example', name: 'Ludden Lives', lang: 'en', og: true },
      `<header>${linkRow(['Home', 'Lives', 'About'])}</header><div class="leaf"><h1>${write(story.title)}</h1><p class="dt">${story.date}</p>
<div class="life">${partsMarkup(story.parts)
        .map((one, i) =>
          one.startsWith('<ul') ? `<div class="facts">${one}</div>` : `<div class="blk b${i}">${one}</div>`,
        )
        .join('\n')}
<div class="blk"><p>To tell us of a life, write to the desk with two photographs and a telephone number.</p></div></div>
<div class="others">${cards(story, 4)}</div></div><footer>Ludden Lives, part of nobody’s group</footer>`,
    ),
};

/** Briefs of a paragraph or two, with more text in the teasers than in the article. */
const briefs: Site = {
  id: 'zh-briefs',
  tongue: 'zh',
  prepare: (story) => ({
    ...story,
    parts: story.parts.filter((part) => part.kind === 'paragraph').slice(0, story.draw.count(1, 2)),
  }),
  page: (story) =>
    whole(
      story,
      { host: 'flash.songping.example', name: '松坪快讯', lang: 'zh-CN', og: true },
      `<div class="hd">${linkRow(['首页', '快讯', '深度'])}</div><div class="wrap"><div class="brief"><h1>${write(story.title)}</h1><span class="tm">${story.date} ${story.time}</span>
<div class="bd">${partsMarkup(story.parts).join('\n')}</div><div class="op">收藏 分享 举报</div></div>
<div class="list"><h3>刚刚发生</h3>${cards(story, 8)}</div></div>`,
    ),
};

/** What else there is stands above the article, in prose, and the article without a headline of rank. */
const above: Site = {
  id: 'zh-above',
  tongue: 'zh',
  page: (story) =>
    whole(
      story,
      { host: 'www.shimen.example', name: '石门渡口', lang: 'zh-CN' },
      `<div class="hd">${linkRow(['首页', '渡口', '船期'])}</div><div class="lead">${cards(story, 5)}</div>
<div class="tt">${write(story.title)}</div><div class="sub">石门渡口编辑部发布，长按文字可以复制</div>
<div class="words">${partsMarkup(story.parts).join('\n')}</div><div class="ft">石门渡口不收船票，只收来信</div>`,
    ),
};

export const FORMAL_SITES: readonly Site[] = [interviews, market, lives, briefs, above];
