import { inserted, linkRow, links, partsMarkup, type Site, whole, write } from './site.js';
import type { Story } from './story.js';

const NAV = ['首页', '新闻', '财经', '体育', '图片', '专题', '视频', '评论', '登录'];

/** A portal: a box of related links and a call for the app within the text, credits and a notice in its box. */
const portal: Site = {
  id: 'zh-portal',
  tongue: 'zh',
  says: ({ editor }) => ({ source: '望溪日报', editors: [editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor, author } = story;
    const parts = partsMarkup(story.parts, (inner) => `<p>　　${inner}</p>`);
    const related = `<div class="inner_rel"><strong>相关报道</strong><ul>${links(teasers.slice(0, draw.count(2, 4)))}</ul></div>`;
    const app = '<p>　　想看更多本地消息，请在应用商店下载望溪新闻，每天早上七点与你见面。</p>';
    const text = inserted(inserted(parts, 0.4, related), 0.8, ...(draw.chance(0.8) ? [app] : []));
    return whole(
      story,
      { host: 'news.wangxi.example', name: '望溪新闻网', lang: 'zh-CN', og: true },
      `<div class="topnav">${linkRow(NAV)}</div><div class="crumb"><a href="/">望溪新闻网</a> &gt; <a href="/s/">社会</a> &gt; 正文</div>
<div class="wrap"><div class="main"><h1 class="main_title">${write(title)}</h1>
<div class="info"><span class="date">${date} ${time}</span><span class="source">来源：望溪日报</span><span>${draw.count(3, 900)}人参与</span></div>
<div id="artibody" class="article">
${text.join('\n')}
<p class="art_editor">（责任编辑：${editor}）</p>
<p>望溪新闻网版权所有，任何单位转载须注明出处并取得授权，我们对侵权行为保留追究的权利。</p>
</div>
<div class="keywords">关键词：<a href="/t/1">${author}</a></div>
<div class="hot"><h3>今日看点</h3>${teasers
        .slice(4, 10)
        .map(
          (one) =>
            `<div class="card"><a href="${one.path}">${write(one.title)}</a><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div></div>
<div class="side"><h3>排行</h3><ol>${links(teasers.slice(6))}</ol></div></div>
<div class="footer"><p>关于我们 | 联系我们 | 网站地图</p><p>Copyright © 2024 望溪新闻网 版权所有</p></div>`,
    );
  },
};

/** Laid out in tables without a class, lines broken by br: what portals wrote for twenty years. */
const tables: Site = {
  id: 'zh-tables',
  tongue: 'zh',
  says: ({ editor }) => ({ source: '石枧之窗', editors: [editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor } = story;
    const text = partsMarkup(story.parts, (inner) => `　　${inner}<br><br>`);
    const slogan = '　　石枧之窗，石枧人自己的网站，欢迎乡亲们投稿。<br><br>';
    return whole(
      story,
      { host: 'www.shijian.example', name: '石枧之窗', lang: 'zh-CN' },
      `<table width="960"><tr><td colspan="2">${linkRow(NAV, ' | ')}</td></tr>
<tr><td width="660" valign="top"><table width="100%"><tr><td align="center"><b>${write(title)}</b></td></tr>
<tr><td align="center">发布时间：${date} ${time}　来源：石枧之窗　阅读：${draw.count(40, 9000)} 次</td></tr>
<tr><td class="f14">${inserted(text, 0.99, slogan).join('\n')}
　　编辑：${editor}　审核：石枧之窗编辑部<br>
　　<font color="gray">投稿信箱在每期页末公布，来稿一经采用，赠送当月样报两份。</font><br></td></tr>
<tr><td>上一篇：<a href="/p">${write(teasers[0]!.title)}</a><br>下一篇：<a href="/n">${write(teasers[1]!.title)}</a></td></tr></table></td>
<td width="300">${teasers
        .slice(2)
        .map((one) => `<li><a href="${one.path}">${write(one.title)}</a></li>`)
        .join('\n')}</td></tr>
<tr><td colspan="2" align="center">石枧镇文化站主办　技术支持：县信息中心<br>您是第 ${draw.count(10_000, 99_999)} 位访客</td></tr></table>`,
    );
  },
};

/** Nothing has a class but what stands around: the body is a bare div, with recommendations of prose below it. */
const bare: Site = {
  id: 'zh-bare',
  tongue: 'zh',
  says: ({ author, editor }) => ({ authors: [author], editors: [editor] }),
  page: (story) => {
    const { draw, teasers, title, date, editor } = story;
    return whole(
      story,
      { host: 'www.yundu.example', name: '云渡在线', lang: 'zh-CN' },
      `<div class="nav">${linkRow(NAV)}</div><div class="left"><h1>${write(title)}</h1><div class="tips">${date}　云渡在线　记者 ${story.author}</div>
<div>${partsMarkup(story.parts).join('\n')}
<p>云渡在线原创内容，转发时请保留此行文字。</p></div>
<div class="pages">本文已被 ${draw.count(5, 500)} 人收藏，编辑 ${editor}</div>
<div class="feed">${teasers
        .slice(0, 6)
        .map(
          (one) =>
            `<div><h4><a href="${one.path}">${write(one.title)}</a></h4><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div></div><div class="foot">云渡在线 客服在工作日九点到五点接听</div>`,
    );
  },
};

/** The text lies in several boxes, with slots for advertisements between them. */
const split: Site = {
  id: 'zh-split',
  tongue: 'zh',
  page: (story) => {
    const { teasers, title, date, time, draw } = story;
    const parts = partsMarkup(story.parts);
    const half = Math.ceil(parts.length / 2);
    const slot = (i: number): string =>
      `<div class="slot slot-${i}"><span>推广</span><a href="/out/${draw.count(1, 99)}">${write(teasers[i]!.title)}</a><p>${write(teasers[i]!.summary)}</p></div>`;
    return whole(
      story,
      { host: 'wap.lanjiang.example', name: '澜江日报', lang: 'zh-CN', og: true },
      `<header>${linkRow(NAV.slice(0, 5))}</header><section class="story"><h1>${write(title)}</h1><p class="when">${date} ${time}</p>
<div class="txt-part">${parts.slice(0, half).join('\n')}</div>${slot(0)}${slot(1)}
<div class="txt-part">${parts.slice(half).join('\n')}</div>${slot(2)}
<p class="hint">全文完，点开右上角菜单可以调整字号</p></section>
<section class="more"><h2>澜江人都在读</h2><ul>${links(teasers.slice(5))}</ul></section><footer>澜江日报社</footer>`,
    );
  },
};

/** Class names with the hash of a build in them, another one after each release. */
const hashed: Site = {
  id: 'zh-hashed',
  tongue: 'zh',
  says: ({ editor }) => ({ editors: [editor] }),
  page: (story) => {
    const { draw, teasers, title, date, time, editor } = story;
    const hash = draw.one(['x7Yz2', 'k9Qw4', 'b3Lm8']);
    const c = (name: string): string => `index_${name}__${hash}`;
    return whole(
      story,
      { host: 'm.qingtang.example', name: '青棠晚报', lang: 'zh-CN', og: true },
      `<div id="__next"><div class="${c('header')}">${linkRow(NAV.slice(0, 6))}</div><div class="${c('wrap')}"><h1 class="${c('title')}">${write(title)}</h1>
<div class="${c('meta')}"><span>${date} ${time}</span><span>青棠晚报</span></div>
<div class="${c('content')}">${partsMarkup(story.parts).join('\n')}
<div class="${c('copyright')}"><p>责任编辑：${editor}</p><p>图片由受访者提供，未经授权不得用于商业用途，联系电话见报纸头版。</p></div></div>
<div class="${c('rec')}">${teasers
        .slice(0, 5)
        .map(
          (one) =>
            `<div class="${c('item')}"><a href="${one.path}">${write(one.title)}</a><p>${write(one.summary)}</p></div>`,
        )
        .join('\n')}</div></div></div>`,
    );
  },
};

/** A self-media account: everything is a paragraph of one box, its own calls and its list of older posts too. */
const account: Site = {
  id: 'zh-account',
  tongue: 'zh',
  says: ({ author }) => ({ authors: [author], account: '鹿鸣坪杂记' }),
  page: (story) => {
    const { draw, teasers, title, date, author } = story;
    const section = (inner: string): string => `<section><span>${inner}</span></section>`;
    const older = teasers.slice(0, draw.count(2, 5)).map(({ title: one }) => section(write(one)));
    return whole(
      story,
      { host: 'mp.account.example', name: '鹿鸣坪杂记', lang: 'zh-CN' },
      `<div id="page-content"><h2 id="activity-name">${write(title)}</h2><div id="meta_content">${author} 鹿鸣坪杂记 ${date}</div>
<div id="js_content">
${section('轻触上方名字，每周二见')}
${partsMarkup(story.parts, section).join('\n')}
${section('— 今天就写到这里 —')}
${section(`文 | ${author}　图 | 读者来稿`)}
${section('觉得不错，就把它讲给朋友听')}
${section('翻翻旧账')}
${older.join('\n')}
${section('鹿鸣坪杂记，一个人写的小报')}
</div></div><div class="tool">写留言 ${draw.count(2, 300)}</div>`,
    );
  },
};

/** Readers write below the text, in prose and in the same box. */
const forum: Site = {
  id: 'zh-remarks',
  tongue: 'zh',
  page: (story) => {
    const { draw, remarks, teasers, title, date, time } = story;
    const remark = (text: string, i: number): string =>
      `<div class="floor"><b>读者${draw.count(100, 999)}</b><i>${i + 1}楼 ${date}</i><p>${write(text)}</p></div>`;
    return whole(
      story,
      { host: 'bbs.heping.example', name: '河坪论坛', lang: 'zh-CN' },
      `<div id="hd">${linkRow(NAV)}</div><div class="thread"><h1>${write(title)}</h1><p class="by">${date} ${time} 发表于 河坪论坛 · 只看楼主</p>
<div class="post">${partsMarkup(story.parts).join('\n')}<p>本帖最后由 管理组 于 ${date} 整理</p></div>
${remarks.map(remark).join('\n')}</div><div class="relate"><h4>同城热帖</h4><ul>${links(teasers.slice(0, 6))}</ul></div>`,
    );
  },
};

/** A site that there is little to learn on. */
const plain: Site = {
  id: 'zh-plain',
  tongue: 'zh',
  says: ({ author }) => ({ authors: [author] }),
  isEasy: true,
  page: (story: Story) =>
    whole(
      story,
      { host: 'www.beiqi.example', name: '北碛晨报', lang: 'zh-CN', og: true },
      `<header><nav>${linkRow(NAV)}</nav></header><main><article><h1>${write(story.title)}</h1><p class="byline"><time datetime="${story.date}">${story.date}</time> 记者 ${story.author}</p>
<div class="article-content">${partsMarkup(story.parts).join('\n')}</div></article></main><footer><p>Copyright © 2024 北碛晨报</p></footer>`,
    ),
};

/** Traditional characters: a call to members within the text, further reading as paragraphs. */
const members: Site = {
  id: 'hant-members',
  tongue: 'zh-Hant',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, title, date, time, author } = story;
    const further = teasers
      .slice(0, draw.count(1, 3))
      .map((one) => `<p><a href="${one.path}">▪ ${write(one.title)}</a></p>`);
    const call = `<div class="sponsor"><p>已有 ${draw.count(1000, 9000)} 位讀者按月支持渡口時報，讓報導不必看人臉色。</p><p>加入我們，從每天一杯豆漿開始。</p></div>`;
    const parts = inserted(partsMarkup(story.parts), 0.5, call);
    return whole(
      story,
      { host: 'www.dukou.example', name: '渡口時報', lang: 'zh-TW', og: true },
      `<nav>${linkRow(['首頁', '地方', '財經', '影音', '會員'])}</nav><div class="whitecon"><h1>${write(title)}</h1><div class="share">${date} ${time} 渡口時報 記者${author}／報導</div>
<div class="text">${parts.join('\n')}
<p class="before_ir">不用抽獎，現在打開手機看渡口時報，天天都有小禮物</p>
<p>【同場加映】</p>
${further.join('\n')}</div></div><aside><h3>即時</h3><ul>${links(teasers.slice(4))}</ul></aside>`,
    );
  },
};

export const ZH_SITES: readonly Site[] = [
  portal,
  tables,
  bare,
  split,
  hashed,
  account,
  forum,
  plain,
  members,
];
