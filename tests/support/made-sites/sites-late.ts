import { inserted, linkRow, links, partsMarkup, type Site, whole, write } from './site.js';

/** Sites that were made when learning was done, to see how it does on what it was not made for. */

/** An office's notices: styles in every tag, lists of files, buttons, dates that repeat in the text. */
const notices: Site = {
  id: 'zh-notices',
  tongue: 'zh',
  prepare: (story) => ({
    ...story,
    parts: [
      { kind: 'paragraph', text: '各有关单位：' },
      ...story.parts,
      { kind: 'paragraph', text: '特此通知。' },
      { kind: 'paragraph', text: `${story.date.replace('-', '年').replace('-', '月')}日` },
    ],
  }),
  page: (story) => {
    const { draw, teasers } = story;
    const styled = (inner: string): string =>
      `<p style="text-indent:2em;line-height:${draw.one(['28', '30'])}px"><span style="font-size:16px">${inner}</span></p>`;
    const files = draw.chance(0.6)
      ? `<p><a href="/f/${draw.count(1, 999)}.doc">附件：${write(teasers[0]!.title)}.doc</a></p>`
      : '';
    return whole(
      story,
      { host: 'www.hekou.example', name: '河口镇公所', lang: 'zh-CN' },
      `<div class="top">${linkRow(['首页', '公开', '办事', '互动'])}</div><div class="pos">当前位置：首页 &gt; 公开 &gt; 通知</div><div class="xl"><h2 class="xl_title">${write(story.title)}</h2>
<div class="xl_info">发布日期：${story.date}　索引号：${draw.letters(4)}-${draw.count(1000, 9999)}　字号：大 中 小</div>
<div class="xl_con"><div class="view">${partsMarkup(story.parts, styled).join('\n')}${files}</div></div>
<div class="xl_btn"><a href="#">打印本页</a><a href="#">关闭窗口</a></div><div class="xl_link"><p>上一条：<a href="/p">${write(teasers[1]!.title)}</a></p><p>下一条：<a href="/n">${write(teasers[2]!.title)}</a></p></div></div>
<div class="bot"><p>河口镇公所主办</p><p>建议使用宽屏浏览，本页在窄屏上可能排版错乱</p></div>`,
    );
  },
};

/** A magazine: a box of key points and notes that belong to the text, a story within the text without a link. */
const magazine: Site = {
  id: 'en-magazine',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  prepare: (story) => ({
    ...story,
    parts: [
      { kind: 'heading', text: 'In short' },
      { kind: 'list', items: story.remarks.slice(0, 2) },
      ...story.parts,
      { kind: 'heading', text: 'Notes' },
      { kind: 'list', items: story.remarks.slice(2, 4).map((one, i) => `${i + 1}. ${one}`) },
    ],
  }),
  page: (story) => {
    const { teasers, draw } = story;
    const [short, points, ...rest] = partsMarkup(story.parts, (inner) => `<p>${inner}</p>`);
    const box = `<aside class="elsewhere"><h5>Elsewhere in this issue</h5><h6>${write(teasers[0]!.title)}</h6><p>${write(teasers[0]!.summary)}</p></aside>`;
    const ad = `<div class="promo"><p>${draw.one(['Give a year of Tideline to a friend and save a third.', 'Tideline in print: four issues, no screens.', 'Our shop has maps again.'])}</p></div>`;
    return whole(
      story,
      { host: 'tideline.example', name: 'Tideline', lang: 'en', og: true },
      `<nav>${linkRow(['Issues', 'Essays', 'Shop'])}</nav><div class="leaf"><header class="leaf-head"><h1>${write(story.title)}</h1><p class="dek">By ${story.author} | ${story.date}</p></header>
<div class="key-points">${short}${points}</div>
<div class="columns">${inserted(inserted(rest, 0.4, box), 0.7, ad).join('\n')}</div></div>
<section class="also">${teasers
        .slice(1, 5)
        .map(
          (one) =>
            `<article><h3><a href="${one.path}">${write(one.title)}</a></h3><p>${write(one.summary)}</p><span>${story.author}</span></article>`,
        )
        .join('\n')}</section><footer>Tideline is printed by its readers’ patience.</footer>`,
    );
  },
};

/** Each paragraph in a box of its own, advertisements of changing words between them. */
const boxed: Site = {
  id: 'zh-boxed',
  tongue: 'zh',
  page: (story) => {
    const { draw, teasers } = story;
    const parts = partsMarkup(story.parts).flatMap((one, i) => {
      const box = `<div class="seg"><div class="seg-in">${one}</div></div>`;
      const ad = `<div class="seg-ad"><em>广告</em>${write(draw.one(teasers).summary)}</div>`;
      return i % 4 === 2 ? [box, ad] : [box];
    });
    return whole(
      story,
      { host: 'h5.luming.example', name: '鹿鸣视界', lang: 'zh-CN', og: true },
      `<div class="app"><div class="bar">${linkRow(['首页', '视频', '我的'])}</div><div class="hdl">${write(story.title)}</div><div class="who"><b>${story.author}</b><i>${story.date} ${story.time}</i></div>
${parts.join('\n')}<div class="fin">· 完 ·</div><div class="want">打开鹿鸣视界，接着看${draw.count(20, 99)}条同类消息</div>
<div class="flow">${teasers
        .slice(0, 6)
        .map(
          (one) =>
            `<div class="flow-i"><p>${write(one.title)}</p><span>${draw.count(1, 59)}分钟前</span></div>`,
        )
        .join('\n')}</div></div>`,
    );
  },
};

/** Old markup: breaks and fonts, a counter, letters from readers below. */
const homepage: Site = {
  id: 'en-homepage',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, remarks } = story;
    return whole(
      story,
      { host: 'www.wickcross.example', name: 'Wick Cross Parish News', lang: 'en' },
      `<center><font size="5">${write(story.title)}</font><br><font size="2">${story.date}, by ${story.author}</font></center><hr>
<font face="Verdana">${partsMarkup(story.parts, (inner) => `${inner}<br><br>`).join('\n')}
<i>The parish news is put together on Thursdays, and mistakes are ours alone.</i></font><hr>
<b>Letters</b><br>${remarks
        .slice(0, 3)
        .map(
          (one) => `${write(one)}<br>— a reader from ${draw.one(['Ludden', 'Saltmere', 'Oxley Sound'])}<br>`,
        )
        .join(
          '\n',
        )}<hr><ul>${links(teasers.slice(0, 6))}</ul><font size="1">You are visitor ${draw.count(1000, 9999)} of this page.</font>`,
    );
  },
};

export const LATE_SITES: readonly Site[] = [notices, magazine, boxed, homepage];
