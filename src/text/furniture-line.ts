/** What opens a line of a kind, what must stand behind that, and what such a line may hold instead. */
interface Kind {
  readonly what: string;
  readonly words: readonly string[];
  readonly behind: string;
  readonly within?: string;
}

/** Lines that open what follows an article on a page, or stand around it. Anchored, and only on short lines. */
const FURNITURE: readonly Kind[] = [
  {
    what: 'disclaimer',
    words: ['特别声明', '免责声明', '郑重声明', '版权声明', '平台声明', 'Notice: The content above'],
    behind: String.raw`(?:\s{0,3}[:：]|$|\s*\()`,
  },
  {
    what: 'recommendation',
    words:
      '相关推荐|热点推荐|为你推荐|猜你喜欢|相关阅读|推荐阅读|延伸阅读|相关新闻|热门推荐|精彩推荐|更多推荐|阅读下一篇|往期回顾(?: 全部)?|头条要闻|24小时热文|热点排行|相关文章|相关报道'.split(
        '|',
      ),
    behind: String.raw`\s{0,2}[:：]?$`,
  },
  {
    what: 'share',
    words: '分享至|分享到|用微信扫码(?:二维码)?|扫一扫|举报/反馈|打开网易新闻|分享至好友和朋友圈|举报'.split(
      '|',
    ),
    behind: String.raw`(?:\s|[:：]|$)`,
  },
  {
    what: 'footer',
    words: [
      '©',
      String.raw`Copyright\b`,
      '返回.{1,6}首页',
      '无障碍浏览',
      '增值电信',
      String.raw`关于我们(?:\s|\||$)`,
    ],
    behind: '',
    within: String.raw`(?:.{0,20}\s)?版权所有(?:$|[\s:：©]|.{0,20}(?:ICP|复制必究|未经))|.{0,4}ICP备`,
  },
  {
    what: 'time',
    words: Array.from('0123456789'),
    behind: String.raw`\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$`,
  },
  {
    what: 'comments',
    words: ['跟贴', '评论', '网友评论', '发表评论', '热门评论', '最新评论', '全部评论'],
    behind: String.raw`(?:\s?[\d(（].{0,12})?$`,
  },
];

const EXPRESSIONS = FURNITURE.map(({ what, words, behind, within }) => {
  const either = within === undefined ? '' : `|${within}`;
  return [
    what,
    new RegExp(`^(?:(?:${words.join('|')})${behind}${either})`, what === 'footer' ? 'i' : ''),
  ] as const;
});

/** First characters of such lines: hardly any other line has one. */
const OPENS = new Uint8Array(0x10000);
for (const word of FURNITURE.flatMap(({ words }) => words))
  for (const first of [word[0]!, word[0]!.toLowerCase()]) OPENS[first.charCodeAt(0)] = 1;
const WITHIN = /版权所有|ICP备/i;

/** Furniture lines are short; a paragraph that opens with the same words is none. */
const MAX_LENGTH = 160;
const MAX_LABEL = 24;

/** What kind of furniture a line of text is, or `null`. */
export function furnitureLine(text: string): string | null {
  if (text.length > MAX_LENGTH || (OPENS[text.charCodeAt(0)] !== 1 && !WITHIN.test(text))) return null;
  for (const [what, expression] of EXPRESSIONS) {
    if (!expression.test(text)) continue;
    if (what === 'disclaimer' || text.length <= MAX_LABEL || what === 'footer') return what;
  }
  return null;
}
