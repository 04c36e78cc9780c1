import { inserted, linkRow, links, partsMarkup, type Site, whole, wordOf, write } from './site.js';
import type { Story } from './story.js';

/** Shapes of large portals, made to see what learning does where it was not made for: names in elements of their own. */

const NAV = ['首页', '要闻', '国际', '财经', '娱乐', '汽车', '教育', '客户端'];
const PAPERS = [
  '临泊晚报',
  '南汀日报',
  '澜江观察',
  '白鹭洲周刊',
  '半山茶话',
  '石门渡广播',
  '云溪夜话',
  '第七码头',
];

const papers = (story: Story): string => wordOf(story, PAPERS);

/** Finance: quotes in the sentences, an app before and behind the text, whose slogan varies, two kinds of notice. */
const quotes: Site = {
  id: 'zh-quotes',
  tongue: 'zh',
  says: (story) => ({ source: papers(story), editors: [story.editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor } = story;
    const quote = (inner: string): string =>
      inner.replace('，', `<span id="quote_${draw.letters(4)}"></span>，`);
    const parts = partsMarkup(story.parts, (inner) => `<p cms-style="font-L">　　${quote(inner)}</p>`);
    const ahead = `<blockquote class="ahead"><p>${draw.one(['看盘就用临泊财经，快人一步。', '分析师都在看的研报，尽在临泊财经客户端。', '早盘之前，先打开临泊财经看看夜里发生了什么。'])}</p></blockquote>`;
    const rel = `<div class="hq_rel"><p>相关新闻</p><p><a href="${teasers[0]!.path}">${write(teasers[0]!.title)}</a></p></div>`;
    const notice = draw.chance(0.5)
      ? '<p class="notice-2">临泊财经声明：此消息系转载自合作媒体，登载此文出于传递更多信息之目的，内容仅供参考。</p>'
      : '<p class="notice-1">免责声明：自媒体综合提供的内容均源自自媒体，版权归原作者所有。</p>';
    return whole(
      story,
      { host: 'finance.linbo.example', name: '临泊财经', lang: 'zh-CN', og: true },
      `<div class="path"><a href="/">财经首页</a> &gt; <a href="/s">股票</a> &gt; 正文</div><h1 class="main-t">${write(title)}</h1>
<div class="top-bar"><div class="d-s"><span class="dt">${date} ${time}</span> <a class="mdnm" href="/m">${papers(story)}</a></div><span class="cmt">${draw.count(2, 900)}</span><a class="btn">收藏本文</a></div>
<div class="art-wrap"><div class="art" id="art_c">${draw.chance(0.8) ? ahead : ''}
${inserted(parts, 0.6, rel).join('\n')}
${notice}
<div class="qr-w"><img src="/qr.png"><div class="qr-t">海量资讯、精准解读，都在临泊财经</div></div>
<p class="art-ed">责任编辑：${editor} LB${draw.count(100, 999)}</p></div>
<div class="kw"><span>文章关键词：</span><a href="/k">${write(teasers[1]!.title.slice(0, 4))}</a></div></div>
<div class="rec"><h3>推荐阅读</h3>${teasers
        .slice(2, 8)
        .map(
          (one) =>
            `<div class="rec-i"><a href="${one.path}">${write(one.title)}</a><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div><div class="foot">临泊财经意见反馈留言板</div>`,
    );
  },
};

/** A portal that reprints: the original title first, source, writer and editor in one line behind the text. */
const reprints: Site = {
  id: 'zh-reprints',
  tongue: 'zh',
  says: (story) => ({ source: papers(story), authors: [story.author], editors: [story.editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, author, editor } = story;
    const parts = partsMarkup(story.parts, (inner) => `<p>${inner}</p>`);
    const ad = `<div class="ad-mid"><a href="/ad/${draw.count(1, 99)}">${write(teasers[0]!.summary)}</a></div>`;
    return whole(
      story,
      { host: 'www.dukouwang.example', name: '渡口网', lang: 'zh-CN' },
      `<div class="nav-w">${linkRow(NAV)}</div><div class="post-main"><h1 class="post-t">${write(title)}</h1>
<div class="post-i">${date} ${time}　来源: <a href="/src">${papers(story)}</a>　<a href="/jb">举报</a></div>
<div class="post-b">${draw.chance(0.5) ? `<p class="otitle">（原标题：${write(teasers[3]!.title)}）</p>` : ''}
${inserted(parts, 0.5, ad).join('\n')}
<div class="ep-s"><span class="ep-l">本文来源：${papers(story)}</span> <span class="ep-a">作者：${author}</span> <span class="ep-e">责任编辑：${editor}_DK${draw.count(1000, 9999)}</span></div></div>
<div class="state">特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。</div>
<div class="tie"><b>${draw.count(20, 900)}</b>人参与跟贴</div>
<div class="next-p">阅读下一篇 <a href="/n">${write(teasers[1]!.title)}</a></div></div>
<ul class="hot-l">${links(teasers.slice(4))}</ul>`,
    );
  },
};

/** An agency: text in a span, notes for the reader above and below, correction button and editor in the box. */
const agency: Site = {
  id: 'zh-agency',
  tongue: 'zh',
  says: (story) => ({ source: papers(story), editors: [story.editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor } = story;
    const parts = partsMarkup(story.parts, (inner) => `<p>　　${inner}</p>`);
    const push = draw.chance(0.7)
      ? `<p class="tui"><a href="${teasers[0]!.path}">专题：${write(teasers[0]!.title)}</a></p>`
      : '';
    return whole(
      story,
      { host: 'www.shimendu.example', name: '石门渡通讯', lang: 'zh-CN' },
      `<div class="logo">${linkRow(NAV)}</div><div class="h-t">${write(title)}</div><div class="h-info"><span class="h-time">${date} ${time}:05</span><span class="h-src">来源：${papers(story)}</span><span class="h-fs">字体：小 中 大</span></div>
<div class="p-r"><div id="p-det">${push}<span class="det-c">${parts.join('\n')}</span>
<div class="zan-wap"><p>扫描二维码，在手机上读完这一篇</p></div>
<div class="p-jc"><span class="jc-b">【纠错】</span><span class="jc-e">【责任编辑:${editor}】</span></div>
<div class="pager">${draw.chance(0.4) ? '<a href="_2.html">下一页</a>' : ''}<a href="#">返回顶部</a></div></div>
<div class="lian">${links(teasers.slice(1, 6), (one) => `· ${one}`)}</div></div><div class="bq">石门渡通讯社 版权所有 ${draw.one(['京', '沪'])}证字 00号</div>`,
    );
  },
};

/** Accounts of a platform: the account's name in an element, its motto varies, its credits stand in the text's box. */
const accounts: Site = {
  id: 'zh-accounts',
  tongue: 'zh',
  says: (story) => ({ account: wordOf(story, ACCOUNTS) }),
  page: (story) => {
    const { draw, teasers, remarks, title, date, time, author, editor } = story;
    const paragraph = (inner: string): string => `<div class="pt"><p>${inner}</p></div>`;
    return whole(
      story,
      { host: 'hao.luming.example', name: '鹿鸣号', lang: 'zh-CN', og: true },
      `<div class="bar">${linkRow(NAV.slice(0, 5))}</div><div class="lc"><div class="t-tit">${write(title)}</div>
<div class="acc"><img src="/h.png"><div class="acc-n">${wordOf(story, ACCOUNTS)}</div><div class="acc-d">${write(remarks[0]!)}</div><span class="acc-t">${date} ${time}</span><span class="acc-f">订阅</span></div>
<div class="ctx">${partsMarkup(story.parts, paragraph).join('\n')}
${paragraph(`编辑｜${editor}`)}
${paragraph(`校对｜${author}`)}
${paragraph('点击下方卡片，把我们放进你的收藏夹')}
<div class="decl">本文为鹿鸣号作者上传并发布，仅代表该作者观点，平台仅提供信息发布空间。</div></div></div>
<div class="feed">${teasers
        .slice(0, 7)
        .map(
          (one) =>
            `<div class="fd"><h2><a href="${one.path}">${write(one.title)}</a></h2><p>${write(one.summary)}</p><i>${draw.count(1, 23)}小时前</i></div>`,
        )
        .join('\n')}</div>`,
    );
  },
};

const ACCOUNTS = ['临泊县发布', '一叶小舟', '青浦湾渔事', '老街坊讲古', '望溪读书会', '半日闲人'];

export const PORTAL_SITES: readonly Site[] = [quotes, reprints, agency, accounts];
