export const FIRST = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';
export const SECOND = '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。';

/** A plain page of an article. */
export function page(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><div class="story">
${body}
</div></body></html>
`;
}

export const SLUICE = page('河口镇修好老水闸', FIRST, SECOND);
export const FERRY = page(
  '渡口换了新船',
  '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。',
  SECOND,
);
export const BRIDGE = page(
  '石桥两头种上了柳树',
  '石桥修好以后，两头各种了十棵柳树，孩子们每天放学都要去数一遍。',
  FIRST,
);
/** How a PNG image begins. */
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
