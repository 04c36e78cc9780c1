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

/** What furniture a line is, as a number: 0 for none, 1 to 6 for furniture, above that labels of sections. */
export function furnitureNumber(text: string): number {
  const what = furnitureLine(text);
  if (what !== null) return FURNITURE.indexOf(what) + 1;
  const label = sectionLabel(text);
  return label === null ? 0 : FURNITURE.length + SECTIONS.indexOf(label) + 1;
}
