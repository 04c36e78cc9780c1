import { inserted, partsMarkup, type Site, write } from './site.js';

/** Posts of a feed: front matter over a fragment that has lost its page, with what the site adds to each text. */
const feed: Site = {
  id: 'zh-posts',
  tongue: 'zh',
  says: ({ editor }) => ({ editors: [editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor } = story;
    const advert = '<p><a href="/app">行情变化快，用南汀财经随时看盘，老读者都在用</a></p>';
    const parts = partsMarkup(story.parts, (inner) => `<p>　　${inner}</p>`);
    return `---
title: '${title}'
categories:
  - 财经
author: 南汀财经
date: ${date} ${time}
link: https://finance.nanting.example${story.path}
---

<div>
${inserted(draw.chance(0.7) ? inserted(parts, 0.2, advert) : parts, 0.7, `<p>南汀热评：<a href="${teasers[0]!.path}">${write(teasers[0]!.title)}</a></p>`).join('\n')}
<div class="qr"><img src="/qr.png"><div class="qr_txt">关注南汀财经，每天收盘后五分钟说清楚一件事</div></div>
<p class="article-editor">责任编辑：${editor} NT${draw.count(10, 99)}</p>
<p>股市每天都在变，文中说法只供您参考，照着买卖请想清楚再动手。</p>
</div>
`;
  },
};

export const POST_SITES: readonly Site[] = [feed];
