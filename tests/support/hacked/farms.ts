import type { Draw } from './draw.js';
import { HIDING, HIDING_NAMES } from './hiding.js';
import { anchorOf, type Brand } from './phrases.js';

const LABELS = [
  '友情链接：',
  '友情链接',
  '合作伙伴：',
  '推荐链接：',
  '热门搜索：',
  '友链：',
  'Links:',
  '',
] as const;

export function linkTo(brand: Brand, draw: Draw, text = anchorOf(brand, draw)): string {
  const path = draw.chance(0.8) ? `${draw.letters(5)}/` : '';
  const more = draw.chance(0.3) ? ' target="_blank"' : '';
  return `<a href="http${draw.chance(0.3) ? 's' : ''}://${brand.host}/${path}"${more}>${text}</a>`;
}

const links = (brands: readonly Brand[], draw: Draw, count: number): string[] =>
  Array.from({ length: count }, () => linkTo(draw.one(brands), draw));

/** Links of several brands, the first of them to the first. */
const rowOf = (brands: readonly Brand[], draw: Draw, count: number): string[] => [
  linkTo(brands[0]!, draw, `${brands[0]!.han}${brands[0]!.trade}`),
  ...links(brands, draw, count - 1),
];

/** What stands in a farm: links in a row, in a list, in paragraphs, among words, or hardly any. */
function contents(brands: readonly Brand[], phrase: string, draw: Draw): string {
  const row = rowOf(brands, draw, draw.count(4, 16));
  const dice = draw.next();
  if (dice < 0.5) return row.join(draw.one([' ', ' | ', '、', '\n', '']));
  if (dice < 0.62) return `<ul>${row.map((link) => `<li>${link}</li>`).join('')}</ul>`;
  if (dice < 0.72) return row.map((link) => `<p>${link}</p>`).join('\n');
  if (dice < 0.82) return row.slice(0, draw.count(1, 2)).join(' ');
  const { han, trade } = brands[0]!;
  const said = `${han}${trade}是正规平台，注册送彩金，${phrase === '' ? han : phrase}欢迎您的光临！`;
  return dice < 0.92
    ? `${said}${row.slice(0, 3).join(' ')}`
    : `<h2>${row[0]}</h2><div>${row.slice(1).join(' ')}</div>`;
}

/** A box of links that nobody sees, with the name of what hides it. */
export function hiddenFarm(
  brands: readonly Brand[],
  phrase: string,
  draw: Draw,
): { markup: string; head: string; style: string } {
  const style = draw.one(HIDING_NAMES);
  return { ...HIDING[style]!(contents(brands, phrase, draw), draw), style };
}

/** A box of links that everybody sees, as sites exchange them. */
export function exchange(brands: readonly Brand[], draw: Draw): string {
  const label = draw.one(LABELS);
  const row = rowOf(brands, draw, draw.count(4, 14));
  const name = draw.one(['friend', 'links', 'flink', 'link-box', 'youlian', '']);
  const box = name === '' ? '<div>' : `<div class="${name}">`;
  if (draw.chance(0.7)) return `${box}${label}${row.join(draw.one([' ', ' | ', ' ']))}</div>`;
  return `${box}${label === '' ? '' : `<h3>${label}</h3>`}<ul>${row.map((link) => `<li>${link}</li>`).join('')}</ul></div>`;
}

/** The same in a text: the link is gone, its words are left. */
export function exchangeLine(brands: readonly Brand[], draw: Draw): string {
  const anchors = Array.from({ length: draw.count(4, 12) }, () => anchorOf(draw.one(brands), draw));
  const label = draw.one(['友情链接：', '友情链接: ', '合作伙伴：']);
  return [`${label}${brands[0]!.han}${brands[0]!.trade}`, ...anchors].join(' ');
}

/** Scripts that would write markup, if anybody ran them. */
export function script(brands: readonly Brand[], draw: Draw): string {
  const link = linkTo(draw.one(brands), draw).replaceAll('"', '\\"');
  const codes = Array.from(link, (char) => char.codePointAt(0)).join(',');
  return draw.one([
    `<script>document.write("${link}")</script>`,
    `<script type="text/javascript">document.write(unescape("${encodeURIComponent(link)}"));</script>`,
    `<script>eval(String.fromCharCode(${codes}))</script>`,
    `<script>if(/baidu|sogou|so\\.com/.test(document.referrer)){location.href="http://${draw.one(brands).host}/"}</script>`,
    `<script>document.writeln("<div style=\\"display:none\\">${link}<\\/div>");</script>`,
  ]);
}
