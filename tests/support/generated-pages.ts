import fc from 'fast-check';
import { RULES } from '../../src/rules.js';

const SENTENCES = [
  '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。',
  '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。',
  '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。',
  '石桥修好以后，两头各种了十棵柳树，孩子们每天放学都要去数一遍。',
  'The ferry came in late on Tuesday, and nobody on the pier seemed to mind the wait.',
  '水門を守る老人は、鍵をずっと戸の後ろに掛けておいたので、一度も錆びたことがないと話しています。',
  '展出的 3 件藏品里，有一把 1951 年的船桨，桨柄磨得发亮。',
] as const;

/** What stands in pages between paragraphs: the rules' own examples and near misses, and what breaks parsers. */
const PIECES = [
  ...RULES.flatMap(({ example, nearMiss }) => [example, nearMiss]).filter(
    (text) => !text.startsWith('<html'),
  ),
  '<div>',
  '</div>',
  '<span style="display:none">',
  '<div hidden="until-found"><p>渡口的答案写在背面，cafe\u0301 的门口也贴着一张。</p></div>',
  '</span>',
  '<ul><li><a href="/a/1.html">渡口换了新船</a></li></ul>',
  '<table><tr><td>甲<td>乙<tr><td>丙</table>',
  '<img src="/i/1.jpg" alt="渡口"><p class="caption">渡口。王五 摄</p>',
  '<script>document.write("水闸")</script>',
  '<!-- 水闸 -->',
  '&nbsp;&lt;b&gt;&#8203;&amp;',
  'cafe\u0301 \u200b\u202e水闸\u202c',
  '<',
  '&#0;',
  '\u0007\u001b[31m',
] as const;

const paragraph = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(''));

const piece = fc.oneof(
  { weight: 3, arbitrary: paragraph.map((text) => `<p>${text}</p>`) },
  { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
);

const TAG = /<[^<>]*>/g;
const body = fc.array(piece, { minLength: 1, maxLength: 12 });
const title = fc.constantFrom('河口镇修好老水闸', '渡口换了新船_望溪新闻网', '', 'A ferry | The Pier');

/** What stands below a text: most inputs of a few pieces hold no rule's example at its end. */
const closing = fc.constantFrom(
  '',
  '',
  '<p>请登录或订阅，以继续阅读全文！</p>',
  '<p>（完）</p>\n<p>责任编辑：陆青禾</p>',
  '<p>分享到：微博 微信 QQ空间</p>',
);
/** Empty tags of one random id, as a hacked page's dump has them. */
const cluster = fc.constantFrom(
  '',
  '',
  '<kbd id="q7zrw"></kbd><samp id="q7zrw"></samp>\n  • <tt id="q7zrw"><dfn id="q7zrw"></dfn></tt>',
);

const story = fc.tuple(body, closing).map(([parts, end]) => [...parts, end].join('\n'));
const page = fc.tuple(title, story, body).map(([name, text, outside]) => {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head><body><h1>${name}</h1><div class="story">${text}</div>${outside.join('')}</body></html>`;
});
/** A page of a site that has a profile, with boxes that the profile takes out. */
const sitePage = fc.tuple(title, story, body).map(([name, text, outside]) => {
  const advert = '<div class="gg200x300">渡口的广告位</div>';
  return `<html><head><title>${name}_网易订阅</title></head><body><div class="ntes_nav_wrap">网易首页</div><h1 class="post_title">${name}</h1><div class="post_body">${text}${advert}${text}</div>${outside.join('')}</body></html>`;
});
const fragment = story;
const post = fc.tuple(title, story).map(([name, text]) => `---\ntitle: ${name}\n---\n${text}`);
const dump = fc
  .tuple(body, closing, cluster)
  .map(([parts, end, tags]) =>
    [tags, ...parts.map((part) => part.replaceAll(TAG, '')), tags, end.replaceAll(TAG, '')].join('\n\n'),
  );

/** Whole pages: of no site in particular, and of one that has a profile. */
export const anyPage: fc.Arbitrary<string> = fc.oneof(page, sitePage);

/** Inputs of all kinds, put together at random from prose, rules' examples and near misses, and broken markup. */
export const anyInput: fc.Arbitrary<string> = fc.oneof(page, sitePage, fragment, post, dump);
