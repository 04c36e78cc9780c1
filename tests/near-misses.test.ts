import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import type { Outcome } from '../src/model/article.js';

/** An article for the lines to stand in; all of it made up. */
const PROSE = [
  '栖云县的老渡口上个月停了最后一班船，摆渡四十年的船工把竹篙靠在墙边，关门时回头望了一眼江面。',
  '接替渡船的是一座两车道的桥，桥头新设的公交站每二十分钟发一班车，早晚高峰再加开三班。',
  '镇上的集市也跟着换了地方，卖菱角的摊子从码头挪到桥下，傍晚时分人声一直传到对岸。',
  '县里打算把渡口的旧屋修成一间小小的陈列室，收下船票、马灯和一本写满潮水时刻的账簿。',
];

const paragraph = (line: string): string => (line.startsWith('<') ? line : `<p>${line}</p>`);

function page(...lines: readonly string[]): string {
  return `<div class="story">\n${lines.map(paragraph).join('\n')}\n</div>`;
}

const TAG = /<[^>]+>/g;

/** The text of each paragraph, heading or item that a snippet of markup holds. */
function textsOf(line: string): string[] {
  return line
    .replaceAll(TAG, '\n')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function textOf(outcome: Outcome): string {
  return outcome.status === 'article' ? outcome.text : `rejected or failed: ${outcome.status}`;
}

const clean = (input: string): string => textOf(cleanText(input, { profiles: [] }));

/** Lines that look like furniture and are the article's own, whether they stand in it or close it. */
const OWN: readonly (readonly [rule: string, ...lines: string[]])[] = [
  ['byline', '<h3>女记者遇害</h3>'],
  ['byline', '<p>记者手记</p>'],
  ['byline', '记者：为什么', '编辑：谢谢', '记者：为什么'],
  ['byline', '记者：为什么', '船工：舍不得', '记者：为什么'],
  ['byline', '<ul><li>作者：余华</li><li>译者：张三</li><li>作者：莫言</li></ul>'],
  ['byline', '本届获奖名单如下：', '作者：林舟', '摄影：陈渡'],
  ['byline', '作者：林舟', '出版社：望溪书局', '定价：三十八元'],
  ['byline', '<table><tr><td>作者：余华</td><td>编辑：李四</td></tr></table>'],
  ['byline', '<ul><li>2021年6月12日 21:00 威尔士-瑞士</li><li>2021年6月13日 00:00 丹麦-芬兰</li></ul>'],
  ['byline', '2021年6月12日 21:00 威尔士-瑞士'],
  ['byline', '2021年3月5日 北京 小雨'],
  ['byline', '2021年3月5日', PROSE[0]!, '2021年3月8日'],
  ['byline', '2022年2月25日'],
  ['editor-credit', '<h3>主编辞职</h3>'],
  ['editor-credit', '编辑部搬家'],
  ['editor-credit', '船票的背面印着一行小字，如今已经看不清。（编辑：这里有错别字，请改）'],
  ['editor-credit', '编辑：请问您坐了多少年船？', '编辑：那时候票价多少？'],
  ['editor-credit', '<ul><li>最佳编辑：李四</li><li>最佳摄影：王五</li></ul>'],
  ['promotion', '立即开户送百元红包，这是诈骗团伙在短信里的话术。'],
  ['promotion', '扫描二维码下载APP后被骗三万元'],
  ['promotion', '先开户、再转账、最后失联，这是骗子的三步。'],
  ['promotion', '粉丝福利是假的，警方提醒大家注意。'],
  ['promotion', '下载量突破一亿：这款APP凭什么走红'],
  ['promotion', '打开APP，首页弹出的是一个巨大的红包按钮。'],
  ['promotion', '添加微信号后，对方就开始推销股票。'],
  ['promotion', '下载公交客户端，绑定市民卡，刷一次就能查到下一班车。'],
  ['promotion', '立即开户的广告贴满电梯。'],
  ['reprint-notice', '转载请注明出处的提示，几乎没有人照做。'],
  ['reprint-notice', '版权所有，翻印必究，老书的末页印着八个字。'],
  ['reprint-notice', '本文版权归母校所有，是他留给图书馆的遗嘱。'],
  ['disclaimer', '声明：本文不代表王家立场，他在信的末尾加了一句。'],
  ['disclaimer', '上述言论不代表委员会的立场。'],
  ['disclaimer', '这并不意味着观众都赞同他。'],
  ['disclaimer', '风险自担，这四个字写在合同的最后一页。'],
  ['disclaimer', '该药仅供参考用药人群使用，医生开方以前要问清病史。'],
  ['disclaimer', '声明：外交部今天发表声明，强烈谴责袭击事件。'],
  ['disclaimer', '声明：我们不会退缩，也不会收下这笔钱。'],
  ['disclaimer', '分析师提醒，投资者需风险自担。'],
  ['disclaimer', '合同写明“不构成投资建议”“风险自担”，法院认定这样的条款无效。'],
  ['reprint-notice', '版权所有者起诉三家公司，要求赔偿两百万元。'],
  ['reprint-notice', '禁止转载令在业内引发争论。'],
  ['reprint-notice', '文章版权归谁，成了庭审焦点。'],
  ['reprint-notice', '侵权者将被追究法律责任，新规下月起施行。'],
  ['reprint-notice', '未经许可转载他人照片要赔多少钱？'],
  ['paywall-notice', '登录后查看全文的要求让许多老人犯了难。'],
  ['paywall-notice', '需要订阅才能阅读全文的文章越来越多。'],
  ['paywall-notice', '请登录官网阅读全文公告。'],
  ['paywall-notice', 'Please subscribe to read the full fine print, the notice said.'],
  ['original-title', '原题《山河》，后改今名，讲的是一个船工的一生。'],
  ['original-title', '原标题为《河流》的小说获奖，评委会称赞它语言克制。'],
  ['original-title', '原标题 太长，被砍掉一半'],
  ['tag-list', '标签：红色代表危险，黄色代表警告。'],
  ['tag-list', '关键词：坚持。他用这个词总结十年。'],
  ['tag-list', '话题：我们还需要电视吗？'],
  ['solicitation', '受害人加微信领取资料，三天被骗四万元'],
  ['solicitation', '加微信领取红包的链接，点开是一张空白的网页'],
  ['solicitation', '扫码进群，每天发红包，这是骗子的第一步。'],
  ['solicitation', '扫码进群领取鸡蛋，老人排起长队'],
  ['solicitation', '飞机A320'],
  ['solicitation', 'VX1000'],
  ['solicitation', 'QQ2013'],
  ['solicitation', '兼职群里每天有上千条消息'],
  ['solicitation', '兼职刷单加微信，第一单返了五元'],
  ['solicitation', '家长加QQ群12345678领取校服尺码表'],
  ['solicitation', '志愿者QQ群：123456789'],
  ['solicitation', '投稿微信：wangxi_2021'],
  ['solicitation', '爆料请加微信：wangxi_2021'],
  ['solicitation', '校友请加微信群领取返校日的资料'],
  ['solicitation', '镇政府威信不高，群众有意见'],
  ['solicitation', '参观者可以通过以下方式联系：', '客服QQ：800012345', '微信：duchuan1951'],
  ['solicitation', '地址：栖云县码头路9号', '客服QQ：800012345', '电话：0000-1234567'],
  ['solicitation', '<ul><li>加微信免费领取资料</li><li>扫码进群，每天100个名额</li></ul>'],
  ['solicitation', '骗子的话术：', '加微信免费领取资料', '扫码进群，每天100个名额'],
  ['solicitation', '微信群：一个村庄的广播站'],
  ['solicitation', '加微信还是留电话？'],
  ['solicitation', '“加V信12345，备注领取”'],
  ['solicitation', '心理援助热线：12356'],
  ['source-line', '据悉，综合自由贸易区的面积扩大'],
  ['related-links', '<p>相关新闻：<a href="/a/9.html">水利部宣布启动应急响应</a>，三省的水库开始泄洪。</p>'],
  ['share-bar', '<ul><li>微信</li><li>微博</li><li>QQ</li></ul>'],
  ['share-bar', '老人手机里只装了三个软件：', '微信', '微博', 'QQ'],
  ['end-mark', '潮水退了', '完', '船也退了'],
];

describe.each(OWN)('%s leaves %s', (_rule, ...lines) => {
  const texts = lines.flatMap(textsOf);
  const [a, b, c, d] = PROSE as [string, string, string, string];

  it.each([
    ['between paragraphs', page(a, b, ...lines, c, d)],
    ['below the last paragraph', page(a, b, c, d, ...lines)],
  ])('%s', (_place, input) => {
    const text = clean(input);
    for (const snippet of texts) expect(text).toContain(snippet);
  });
});

describe('lines of their own at the head', () => {
  it.each([
    '声明：外交部今天发表声明，强烈谴责袭击事件。',
    '2021年3月5日 北京 小雨',
    '2021年6月12日 21:00 威尔士-瑞士',
    '标签：红色代表危险，黄色代表警告。',
  ])('%s', (line) => {
    expect(clean(page(line, ...PROSE))).toContain(line);
  });

  it('a timeline keeps its first day', () => {
    const text = clean(page('2021年3月5日', PROSE[0]!, '2021年3月8日', PROSE[1]!, '2021年4月1日', PROSE[2]!));
    for (const day of ['2021年3月5日', '2021年3月8日', '2021年4月1日']) expect(text).toContain(day);
  });

  it('a notice told in one sentence is an article', () => {
    expect(clean('<p>分析师提醒，投资者需风险自担。</p>')).toBe('分析师提醒，投资者需风险自担。');
  });
});

/** A preview's lines are cut only where they are a document site's. */
describe('document-furniture', () => {
  const long = PROSE.join('');
  const preview = (...lines: readonly string[]): string =>
    `购物车\n我的足迹\n渡口纪事\n加入Vip免费下载 立即下载\n${long}\n${lines.join('\n')}\n${long}`;
  const previewText = (...lines: readonly string[]): string[] =>
    textOf(cleanText(preview(...lines), { profiles: [], as: 'preview' })).split('\n\n');

  it('leaves words and numbers between the lines of a list', () => {
    const lines = previewText('收藏', '旧船票', '12', '马灯', '1', '账簿');
    for (const line of ['收藏', '12', '1']) expect(lines).toContain(line);
  });

  it('cuts whole rows and marked pages', () => {
    const lines = previewText('加入Vip免费下载 立即下载', '第 3 页 共 8 页');
    expect(lines.join('')).not.toContain('立即下载');
    expect(lines.join('')).not.toContain('第 3 页');
  });
});

describe('decorative-image', () => {
  const imagesOf = (src: string): number => {
    const outcome = cleanText(page(PROSE[0]!, `<p><img src="${src}"></p>`, PROSE[1]!), { profiles: [] });
    return outcome.status === 'article' ? outcome.images.length : -1;
  };

  it.each([
    'https://img.example/2023/qrcode-scanner-review.jpg',
    'https://img.example/placeholder/1.jpg',
    'https://img.example/2023/map.svg',
    'https://img.example/icons/flood.jpg',
  ])('leaves %s', (src) => {
    expect(imagesOf(src)).toBe(1);
  });

  it.each([
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    'https://img.example/static/spacer.gif',
    'https://via.placeholder.com/640x360',
    'https://img.example/2023/qrcode.png?v=2',
    'https://img.example/erweima.jpg',
  ])('leaves out %s', (src) => {
    expect(imagesOf(src)).toBe(0);
  });
});

/** What portals put around an article still goes. */
describe('furniture in the shapes of portals', () => {
  it.each([
    [
      'a finance portal',
      [
        '原标题：老渡口的最后一班船 来源：望溪晚报',
        ...PROSE,
        '（完）',
        '海量资讯、精准解读，尽在望溪财经APP',
        '责任编辑：陆青禾 SF031',
      ],
    ],
    [
      'a portal with a disclaimer',
      [
        '本报记者 周望舒',
        ...PROSE,
        '特别声明：以上内容为自媒体平台“望溪号”用户上传并发布，本平台仅提供信息存储服务。',
        '分享到：微信好友 朋友圈 微博',
      ],
    ],
    [
      'a business daily',
      [
        '（作者：见习记者,李望舒）',
        ...PROSE,
        '仅供投资者参考，不构成投资建议',
        '来源：望溪财经网',
        '（编辑：谢南星）',
      ],
    ],
    [
      'a technology site',
      [
        ...PROSE,
        '- THE END -',
        '转载请注明出处：望溪科技',
        '#渡口#桥梁',
        '扫描下方二维码，关注本站公众号',
        '责任编辑：万舟',
      ],
    ],
    [
      'a page with its date',
      [
        '2021-06-18 09:20 来源：望溪晚报 作者：周望舒',
        ...PROSE,
        '标签：渡口 桥梁 集市',
        '请登录或订阅，以继续阅读全文！',
        '<p>相关新闻：<a href="/a/1.html">北岸公园的步道今年春天动工</a></p>',
      ],
    ],
  ])('%s', (_name, lines) => {
    expect(clean(page(...lines))).toBe(PROSE.join('\n\n'));
  });

  it.each([
    '扫码进群，每天328个名额',
    '需要资料请加V信30417，备注领取',
    '需要资料请加V❤信 30417，备注领取',
    '加微信 hq20417 领取',
    '加 微 信 hq20417 免费领取',
    '➕V：hq20417 咨询',
    '诚聘兼职，日结，加薇hq20417',
    '诚聘打字员，日结三百，联系威信',
    '想领牛股的加老师微信hq20417',
    'QQ群：34172205',
    '客服QQ 34172205',
    'Telegram @hqueue_88',
    '飞机联系：@hqueue_88',
    'vx：hq20417',
    '掃碼進群，每天328個名額',
    '加微信免费领取内部资料！',
  ])('between two paragraphs: %s', (line) => {
    const [a, b, c, d] = PROSE as [string, string, string, string];
    expect(clean(page(a, b, line, c, d))).toBe(PROSE.join('\n\n'));
    expect(clean([a, b, line, c, d].join('\n\n'))).toBe(PROSE.join('\n\n'));
  });

  it('an app is advertised between two paragraphs', () => {
    const [a, b, c, d] = PROSE as [string, string, string, string];
    expect(clean(page(a, b, '扫描下方二维码，关注本站公众号', c, d))).toBe(PROSE.join('\n\n'));
  });
});
