import { furnitureLine } from '../../../text/furniture-line.js';
import { type SectionLabel, sectionLabel } from '../../../text/section-label.js';

const FURNITURE = ['disclaimer', 'recommendation', 'share', 'footer', 'time', 'comments'];
/** Section labels count on behind them. */
const SECTIONS: readonly SectionLabel[] = [
  'comments',
  'related',
  'share',
  'footer',
  'advertisement',
  'account',
  'navigation',
];

/** Longer than furniture is else: 特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布 … */
const DISCLAIMER =
  /^(?:特别声明|免责声明|郑重声明|版权声明|平台声明)\s?[:：]\s?(?:以上|本文|本站|本网|本平台)|^Notice: The content above/;

/** What furniture a line is, as a number: 0 for none, 1 to 6 for furniture, above that labels of sections. */
export function furnitureNumber(text: string): number {
  if (DISCLAIMER.test(text)) return 1;
  const what = furnitureLine(text);
  if (what !== null) return FURNITURE.indexOf(what) + 1;
  const label = sectionLabel(text);
  return label === null ? 0 : FURNITURE.length + SECTIONS.indexOf(label) + 1;
}
