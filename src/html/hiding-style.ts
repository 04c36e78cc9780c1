/** Longer ones are no styles that somebody wrote. */
const MAX_LENGTH = 2000;
/** Every way to hide has one of these words in it. */
const MAY_HIDE =
  /none|hidden|collapse|opacity|font-size|indent|clip|scale|translate|color|(?:left|top|right|bottom|margin[a-z-]{0,8})\s*:\s*-\d/i;

const HIDING =
  /(?:^|;)\s*(display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?(?=\s*(?:;|!|$))|font-size\s*:\s*0(?:px|em|pt|%)?(?=\s*(?:;|!|$))|text-indent\s*:\s*-\d{3,}|(?:left|top|right|bottom)\s*:\s*-\d{4,}|margin-(?:left|top)\s*:\s*-\d{4,}|clip-path\s*:\s*inset\(\s*(?:50|100)%\s*\)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)|transform\s*:\s*(?:scale\(\s*0\s*\)|translate[XY]?\(\s*-\d{4,}))/i;

const CLIPS = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const NO_SIZE = /(?:^|;)\s*((?:max-)?(?:height|width)\s*:\s*[01](?:px|em|rem|%|pt)?)(?=\s*(?:;|!|$))/i;
const COLOR = /(?:^|;)\s*color\s*:\s*([^;!]{1,40})/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]{1,40})/i;
/** Text without a colour: rgba(255,255,255,0), transparent. */
const NO_COLOR = /^(?:transparent|rgba\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*0(?:\.0+)?\s*\))$/i;
/** Text painted by its background: gradients in headlines. */
const PAINTED = /background-clip\s*:\s*text|text-fill-color|text-shadow|background-image/i;
const IS_COLOR = /^(?:#[\da-f]{6}|rgba?\([\d.,%]{5,40}\)|transparent)$/;
const SPACE = /\s+/g;
const SHORT_HEX = /^#([\da-f])([\da-f])([\da-f])$/;

function colorOf(found: RegExpExecArray | null): string {
  const color = (found?.[1] ?? '').replace(SPACE, '').toLowerCase();
  if (color === 'white') return '#ffffff';
  return color === 'black' ? '#000000' : color.replace(SHORT_HEX, '#$1$1$2$2$3$3');
}

/** A colour that leaves nothing to see, in words, or `null`. */
function unseenColor(style: string): string | null {
  if (!style.includes('olor') || PAINTED.test(style)) return null;
  const color = colorOf(COLOR.exec(style));
  if (!IS_COLOR.test(color)) return null;
  if (NO_COLOR.test(color)) return `color:${color}`;
  return color === colorOf(BACKGROUND.exec(style)) ? `color:${color} on itself` : null;
}

/** The declaration that hides an element, without spaces, or `null` where its style shows it. */
export function hidingStyle(style: string): string | null {
  if (style.length > MAX_LENGTH || !MAY_HIDE.test(style)) return null;
  const found = HIDING.exec(style) ?? (CLIPS.test(style) ? NO_SIZE.exec(style) : null);
  if (found !== null) return (found[1] ?? '').replace(SPACE, '').toLowerCase();
  return unseenColor(style);
}
