import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isPlaceholder } from '../../../text/placeholder-image.js';

const RULE = 'decorative-image';
/** A file that is called so and no more: a picture of a scanner, a logo's history has a name of its own. */
const FILE =
  /(?:^|\/)(?:(?:weixin|wechat|wx|mp|gzh|app)?[-_]?(?:qr-?_?code|erweima)|(?:site[-_]?)?logo)[-_\d]{0,3}\.(?:gif|png|jpe?g|webp|svg)(?:$|[?#])/i;
/** Signs and buttons; photographs are no such files. */
const SIGN =
  /(?:^|\/)(?:icons?(?:[-_]?\d{1,4}|[-_][a-z\d]{1,12}|share)?|(?:share|btn|button|arrow|print|copy_link|vip[-_]crown)(?:[-_](?:left|right|up|down|prev|next|weixin|wechat|weibo|qq|bg))?\d{0,3}|(?:next|prev)_page)\.(?:gif|png|svg|ico)(?:$|[?#])/i;
/** Folders and hosts of signs, and of those who count readers. */
const SIGNS =
  /^(?:https?:)?\/\/(?:icons?|pixel|beacon|counter|hm|analytics)\.|\/(?:emojis?|emoticons?|smil(?:ies|eys?))\/|gravatar\.com\/avatar|scorecardresearch\.com|doubleclick\.net|facebook\.com\/tr\b/i;
/** A folder of codes, whatever they are called. */
const CODES = /\/(?:qr-?_?code|erweima)\/[^/]*$/i;

function isDecorative(src: string): boolean {
  return isPlaceholder(src) || FILE.test(src) || CODES.test(src) || SIGN.test(src) || SIGNS.test(src);
}

function* find(view: View): Generator<Cut> {
  for (let block = 0; block < view.page.blocks.length; block++) {
    const { image } = view.page.blocks[block]!;
    if (image === undefined || view.body.isKept[block] !== true || !(image.isTiny || isDecorative(image.src)))
      continue;
    yield { rule: RULE, reason: 'placeholder, icon or code', block, start: 0, end: 0 };
  }
}

/** Placeholders of lazy loaders, icons, QR codes, tracking pixels: no pictures of the article. */
export const decorativeImage: Cleaner = {
  id: RULE,
  purpose: 'Leaves out images that are placeholders, icons, QR codes or tracking pixels.',
  example:
    '<p>两家公司都没有透露收购的价格，交易预计在年底以前完成。</p><p><img src="https://img.example/qrcode/follow.png"></p>',
  nearMiss:
    '<p>两家公司都没有透露收购的价格，交易预计在年底以前完成。</p><p><img src="https://img.example/2023/qrcode-scanner.png"></p>',
  find,
};
