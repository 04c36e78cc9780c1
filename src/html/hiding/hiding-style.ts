import { readDeclarations } from './declarations.js';
import { hidingWay, type Limits } from './hiding-ways.js';

/** Longer ones are no styles that somebody wrote. */
const MAX_LENGTH = 5000;
/** Every way to hide has one of these in it: most styles say colours and sizes, and are not read. */
const MAY_HIDE =
  /y\s*:\s*(?:none|hidden|collapse)|overflow(?:-[xy])?\s*:\s*(?:hidden|clip)|opacity|indent|clip|scale|translate|rotate|skew|matrix|transparent|,\s*0?\.?0\d?\s*\)|font\s*:|font-size\s*:\s*(?:0|\.|1(?:\.\d+)?p[xt])|[\s:(]-\d{3}|calc|:\s?\d{4}|\\|\/\*/i;
/** What most elements that are hidden say, and nothing else. */
const NONE = /^\s?display:\s?none\s?;?\s?$/i;
const BACKGROUND = /background/i;
const COLOR = /(?:^|[;\s])color/i;

/** What hides any text, and is nothing that honest pages do to what is read. */
const CERTAIN: Limits = {
  offset: 999,
  indent: 100,
  size: 1,
  font: 1,
  opacity: 0.02,
  scale: 0.01,
  percent: false,
};

/** The declaration that hides an element, or `null` where its style shows it. */
export function hidingStyle(style: string): string | null {
  if (style.length > MAX_LENGTH) return null;
  if (NONE.test(style)) return 'display:none';
  if (!MAY_HIDE.test(style) && !(BACKGROUND.test(style) && COLOR.test(style))) return null;
  return hidingWay(readDeclarations(style), CERTAIN);
}
