import { inserted, linkRow, links, partsMarkup, type Site, whole, wordOf, write } from './site.js';

/** More shapes that learning was not made for: an office's system and a newsroom's. */

const DESKS = ['河口镇水务站', '澜江区档案馆', '栖霞沟管委会', '南汀市气象台', '临泊县图书馆'];

/** An office: an index in a table, a box whose id counts, source and writer in cells, names of the hand behind the text. */
const office: Site = {
  id: 'zh-office',
  tongue: 'zh',
  says: (story) => ({ source: wordOf(story, DESKS), editors: [story.editor] }),
  page: (story) => {
    const { draw, teasers, title, date, editor, author } = story;
    const styled = (inner: string): string => `<p align="justify"><font face="仿宋">　　${inner}</font></p>`;
    return whole(
      story,
      { host: 'www.lanjiangqu.example', name: '澜江区公开', lang: 'zh-CN' },
      `<div class="hd">${linkRow(['首页', '机构', '公开', '办事'])}</div><div class="dqwz">您现在的位置：<a href="/">首页</a>&gt;<a href="/g">动态</a></div>
<table class="idx"><tr><td>索引号</td><td>${draw.count(10_000, 99_999)}-${draw.count(10, 99)}</td></tr><tr><td>发布机构</td><td class="fbjg">${wordOf(story, DESKS)}</td></tr><tr><td>生成日期</td><td>${date}</td></tr></table>
<div class="con-t">${write(title)}</div><div class="con-s"><span>来源：${wordOf(story, DESKS)}</span><span>发布时间：${date}</span><span>浏览次数：${draw.count(3, 999)}</span></div>
<div id="zw"><div class="TRS_UEDITOR trs_paper_default" id="t_${draw.count(10_000, 99_999)}">${partsMarkup(story.parts, styled).join('\n')}</div>
<div class="fj">${draw.chance(0.4) ? `<a href="/f.pdf">${write(teasers[0]!.title)}.pdf</a>` : ''}</div></div>
<div class="sign"><span class="zr">审核：${author}</span><span class="bj">责任编辑：${editor}</span></div>
<div class="tool"><a href="#">打印</a><a href="#">关闭</a><p>分享到朋友圈时请保留出处</p></div>
<div class="xg"><h4>相关文档</h4><ul>${links(teasers.slice(1, 5))}</ul></div><div class="ft"><p>主办：澜江区办公室　网站标识码：${'00'}</p></div>`,
    );
  },
};

/** A daily: a wall, a letter to sign up for, stories within the text, a line on the writer that is never the same. */
const daily: Site = {
  id: 'en-daily',
  tongue: 'en',
  says: ({ author }) => ({ authors: [author] }),
  page: (story) => {
    const { draw, teasers, title, date, author, editor, remarks } = story;
    const parts = partsMarkup(story.parts, (inner) => `<p class="pg">${inner}</p>`);
    const more = `<p class="pg more-on"><b>MORE:</b> <a href="${teasers[0]!.path}">${write(teasers[0]!.title)}</a></p>`;
    const letter = `<div class="signup"><h4>${draw.one(['The Low Tide', 'Ferry Business', 'Weekend on the Quay'])}</h4><p>${write(remarks[0]!)}</p><button>Sign me up</button></div>`;
    const fixed = draw.chance(0.3)
      ? `<p class="pg fix"><em>A correction was made on ${date}: an earlier version misstated a date.</em></p>`
      : '';
    return whole(
      story,
      { host: 'www.quaysidedaily.example', name: 'Quayside Daily', lang: 'en', og: true },
      `<header>${linkRow(['Home', 'Town', 'Business', 'Sport'])}</header><div class="hdr"><h1>${write(title)}</h1><div class="who"><span class="wn">${author}</span><span class="wt">Staff reporter</span></div><div class="whn">${date}</div></div>
<div class="bd">${inserted(inserted(parts, 0.3, more), 0.7, letter).join('\n')}
${fixed}<p class="pg tag">${author} is a staff reporter. Send tips to ${draw.letters(6)}@quaysidedaily.example.</p>
<p class="pg tag">Edited by ${editor}. Subscribers can comment until the paper is printed.</p></div>
<div class="cards">${teasers
        .slice(1, 6)
        .map(
          (one) =>
            `<div class="cd"><a href="${one.path}">${write(one.title)}</a><p>${write(one.summary)}</p><span class="wn2">${author}</span></div>`,
        )
        .join('\n')}</div><footer>Quayside Daily, established by the quay.</footer>`,
    );
  },
};

export const DESK_SITES: readonly Site[] = [office, daily];
