import type { RuleDoc } from '../../model/rules.js';

/**
 * What select cuts by, in alphabetical order. Its rules share one look at the page, so they are told of in one place;
 * `byline`, `disclaimer`, `document-furniture`, `editor-credit`, `headline`, `promotion`, `share-bar` and `source-line`
 * have their docs in strip, which cuts by them too.
 */
export const SELECT_RULES: readonly RuleDoc[] = [
  {
    id: 'boilerplate',
    purpose: 'Cuts what stands outside the article and looks like nothing in particular.',
    example: '<div class="weather">今日望溪 多云 12℃</div>',
    nearMiss: '<p>今日望溪多云，最高气温 12℃，渡口的风比昨天小了许多，摆渡的人都上了船。</p>',
  },
  {
    id: 'comments',
    purpose: 'Cuts boxes and lines that are called readers’ comments.',
    example: '<div class="comment-list"><p>老周：坐了一辈子的船，舍不得。</p></div>',
    nearMiss: '<div class="commentary"><p>老周在评论里写道，坐了一辈子的船，说停就停，谁都舍不得。</p></div>',
  },
  {
    id: 'footer',
    purpose: 'Cuts the foot of the page: imprint, licences, copyright.',
    example: '<div class="footer">关于我们 | 联系我们 | 望溪报社 版权所有</div>',
    nearMiss: '<p>展柜里的旧报纸边角已经发黄，报脚印着“望溪报社版权所有”七个字，字号小得要用放大镜看。</p>',
  },
  {
    id: 'head',
    purpose: 'Cuts the title of the window, which is read as a field and is no text of the page.',
    example: '<title>老图书馆重新开放_望溪新闻网</title>',
    nearMiss: '<p>老图书馆重新开放的消息登上了望溪新闻网，标题只有八个字，读者却写了三百条留言。</p>',
  },
  {
    id: 'hidden-text',
    purpose:
      'Cuts text that the page does not show: hidden by attribute, style or tag. Prose that a script shows later stays.',
    example:
      '<p>新馆一共四层，<span style="display:none">金樽娱乐城官网</span>一层是报刊，二层起是开架的书。</p>',
    nearMiss:
      '<p>新馆一共四层，<span style="opacity:0.6">一层是报刊</span>，二层起是开架的书，顶楼留给了少年阅览室。</p>',
  },
  {
    id: 'link-farm',
    purpose:
      'Cuts stretches of links to other sites that were put into a page for search engines: one name under many addresses, mostly hidden.',
    example:
      '<div style="position:absolute;left:-5000px"><a href="http://a.jinzun.example/x1">金樽娱乐官网</a> <a href="http://b.yinwan.example/x2">金樽娱乐官网</a> <a href="http://b.yinwan.example/x3">银湾棋牌下载</a> <a href="http://a.jinzun.example/x4">银湾棋牌下载</a></div>',
    nearMiss:
      '<p>图书馆给读者推荐了四个网站：<a href="https://opera.example/">县戏曲资料库</a>、<a href="https://rivers.example/">水文年鉴</a>、<a href="https://maps.example/">旧地图</a>和<a href="https://press.example/">地方报刊</a>。</p>',
  },
  {
    id: 'navigation',
    purpose: 'Cuts menus, breadcrumbs, pagers and buttons.',
    example: '<nav><a href="/">首页</a> <a href="/news/">新闻</a> <a href="/sports/">体育</a></nav>',
    nearMiss:
      '<div class="navy"><p>海军的导航船昨天停靠北岸，甲板上的罗盘对市民开放，排队的人一直站到码头外。</p></div>',
  },
  {
    id: 'recommendation',
    purpose: 'Cuts lists of other articles: related, recommended, most read.',
    example:
      '<div class="related"><ul><li><a href="/a/1.html">北岸公园的步道今年春天动工</a></li><li><a href="/a/2.html">渡口换了新船</a></li></ul></div>',
    nearMiss:
      '<div class="related"><p>与新馆同时开放的还有隔壁的档案室，两处共用一个入口，读者登记一次就可以来回走动。</p></div>',
  },
  {
    id: 'site-lines',
    purpose:
      'Cuts lines that the profile of the site names: labels, what stands above the start line and below the end line.',
    example:
      '网易首页 > 网易号 > 正文 申请入驻\n渡口换了新船\n分享至\n渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。\n镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。\n特别声明:以上内容为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。',
    nearMiss:
      '渡口换了新船\n\n渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。\n\n船票分享至家人的人不少，他们说以后坐桥上的公交，船票留着做个念想。\n\n镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。',
  },
  {
    id: 'site-remove',
    purpose: 'Cuts elements that the profile of the site names as furniture.',
    example:
      '<html><head><title>渡口换了新船_网易订阅</title></head><body><div class="ntes_nav_wrap">网易首页</div><div class="post_body"><p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。</p><div class="gg200x300">广告位</div><p>镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。</p></div></body></html>',
    nearMiss:
      '<html><head><title>渡口换了新船</title></head><body><div class="story"><p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。</p><div class="gg200x300">这块牌子长两米宽三米，是画给渡口的最后一张广告。</div><p>镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。</p></div></body></html>',
  },
];
