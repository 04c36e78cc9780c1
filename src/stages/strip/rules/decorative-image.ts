import type { Cleaner, Cut, View } from '../../../model/rules.js';

const RULE = 'decorative-image';
const PLACEHOLDER =
  /^data:|picsum\.photos|placeholder|\/(?:blank|spacer|pixel|loading|1x1|grey|transparent)\.(?:gif|png|jpe?g)|qr-?code|erweima|w170h170|\/icon[s_-]?\/|\.svg(?:$|\?)/i;

function* find(view: View): Generator<Cut> {
  for (const [block, { image }] of view.page.blocks.entries()) {
    if (image === undefined || view.body.isKept[block] !== true || !PLACEHOLDER.test(image.src)) continue;
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
    '<p>两家公司都没有透露收购的价格，交易预计在年底以前完成。</p><p><img src="https://img.example/2023/square.png"></p>',
  find,
};
