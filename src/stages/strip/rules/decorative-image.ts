import type { Cleaner, Cut, View } from '../../../model/rules.js';

const RULE = 'decorative-image';
/** Inline data, services that draw placeholders. */
const DRAWN =
  /^data:|^(?:https?:)?\/\/(?:picsum\.photos|via\.placeholder\.com|placehold\.(?:it|co)|dummyimage\.com)\//i;
/** A file that is called so and no more: a picture of a scanner, a map, a flood has a name of its own. */
const FILE =
  /(?:^|\/)(?:placeholder|blank|spacer|pixel|loading|1x1|grey|transparent|qr-?_?code|erweima)\.(?:gif|png|jpe?g|webp|svg)(?:$|[?#])/i;
/** A folder of codes, whatever they are called. */
const CODES = /\/(?:qr-?_?code|erweima)\/[^/]*$/i;

function isDecorative(src: string): boolean {
  return DRAWN.test(src) || FILE.test(src) || CODES.test(src);
}

function* find(view: View): Generator<Cut> {
  for (const [block, { image }] of view.page.blocks.entries()) {
    if (image === undefined || view.body.isKept[block] !== true || !isDecorative(image.src)) continue;
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
