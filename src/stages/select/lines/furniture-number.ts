import { furnitureLine } from '../../../text/furniture-line.js';
import { type SectionLabel, sectionLabel } from '../../../text/section-label.js';
import { FURNITURE } from './furniture.js';

const OF_LINES: Readonly<Record<string, number>> = {
  disclaimer: FURNITURE.DISCLAIMER,
  recommendation: FURNITURE.RECOMMENDATION,
  share: FURNITURE.SHARE,
  footer: FURNITURE.FOOTER,
  time: FURNITURE.TIME,
  comments: FURNITURE.COMMENTS,
};
const OF_LABELS: Readonly<Record<SectionLabel, number>> = {
  comments: FURNITURE.COMMENTS_LABEL,
  related: FURNITURE.RELATED_LABEL,
  share: FURNITURE.SHARE_LABEL,
  footer: FURNITURE.FOOTER_LABEL,
  advertisement: FURNITURE.ADVERTISEMENT_LABEL,
  account: FURNITURE.ACCOUNT_LABEL,
  navigation: FURNITURE.NAVIGATION_LABEL,
};

/** Longer than furniture is else: 特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布 … */
const DISCLAIMER =
  /^(?:特别声明|免责声明|郑重声明|版权声明|平台声明)\s?[:：]\s?(?:以上|本文|本站|本网|本平台)|^Notice: The content above/;

/** What furniture a line is, as one of `FURNITURE`; 0 for none. */
export function furnitureNumber(text: string): number {
  if (DISCLAIMER.test(text)) return FURNITURE.DISCLAIMER;
  const what = furnitureLine(text);
  if (what !== null) return OF_LINES[what]!;
  const label = sectionLabel(text);
  return label === null ? 0 : OF_LABELS[label];
}
