import { type TempFolder, tempFolder } from './temp-folder.js';

const PLACES = ['苍屿', '临泊', '南汀', '北碛', '青浦湾', '石门渡', '白鹭洲', '云溪'];
const THINGS = ['渡口', '水闸', '灯塔', '石桥', '茶馆', '粮仓', '书院', '盐场', '码头', '磨坊'];
const DEEDS = ['重新开放', '完成加固', '迎来新主人', '换上了新灯', '停用多年后修缮', '开始收门票'];
const WHO = ['守了三十年的老人', '镇里的木匠', '刚毕业的学生', '开船的夫妻', '修表的师傅'];

/** A number that looks drawn, the same each time. */
const drawn = (seed: number): number => (Math.imul(seed + 1, 0x9e3779b1) >>> 8) % 100_003;

const pick = (list: readonly string[], seed: number): string => list[drawn(seed) % list.length]!;

/** A page about something of its own: no two numbers tell the same story. */
export function storyPage(number: number): string {
  const at = number * 100;
  const sentence = (i: number): string =>
    `${pick(PLACES, at + i)}的${pick(THINGS, at + i + 7)}在${1900 + (drawn(at + i) % 120)}年${pick(DEEDS, at + i + 13)}，` +
    `${pick(WHO, at + i + 23)}说第${drawn(at + i + 31)}号账本里记着${drawn(at + i + 41)}笔往来。`;
  const paragraphs = Array.from({ length: 4 }, (_, i) => `<p>${sentence(i * 3)}${sentence(i * 3 + 1)}</p>`);
  const title = `${pick(PLACES, at)}${pick(THINGS, at + 1)}${pick(DEEDS, at + 2)}第${number}日`;
  return (
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>` +
    `<ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul><article><h1>${title}</h1>` +
    `${paragraphs.join('')}</article></body></html>`
  );
}

/** A folder `in` with pages that are all different, in folders of a hundred. */
export function storiesFolder(count: number): Promise<TempFolder> {
  const files = Array.from({ length: count }, (_, i): [string, string] => [
    `in/${String(Math.floor(i / 100)).padStart(2, '0')}/${String(i).padStart(4, '0')}.html`,
    storyPage(i),
  ]);
  return tempFolder(Object.fromEntries(files));
}
