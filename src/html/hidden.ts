/** Elements whose text a browser with scripts does not show. */
const HIDDEN_TAGS = new Set([
  'noscript',
  'template',
  'iframe',
  'noframes',
  'head',
  'title',
  'object',
  'svg',
  'audio',
  'video',
]);

const HIDING_STYLE =
  /(?:^|;)\s*(display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?(?=\s*(?:;|!|$))|font-size\s*:\s*0(?:px|em|pt|%)?(?=\s*(?:;|!|$))|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,})/i;

const STREAMED = /^S:[\da-f]+$/;

const SHADOW_ROOT = /^(?:open|closed)$/i;

const CLIPS = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const NO_SIZE = /(?:^|;)\s*((?:max-)?(?:height|width)\s*:\s*[01](?:px|em|rem|%|pt)?)(?=\s*(?:;|!|$))/i;

/** True where an element's name may hide it. */
export function hidesByName(tag: string): boolean {
  return HIDDEN_TAGS.has(tag);
}

/**
 * What hides an element by itself, in words, or `null` where nothing does.
 * Reads the `hidden` attribute and the inline style; the page's style rules are not read here.
 */
export function hiddenBy(tag: string, attributes: Readonly<Record<string, string>>): string | null {
  // A shadow root written out in the markup is shown in its element's place.
  if (tag === 'template' && SHADOW_ROOT.test(attributes['shadowrootmode'] ?? '')) return null;
  if (HIDDEN_TAGS.has(tag)) return `<${tag}>`;
  const { hidden } = attributes;
  // React streams a page in pieces, <div hidden id="S:1">, which a script puts where they belong.
  if (hidden !== undefined && STREAMED.test(attributes['id'] ?? '')) return null;
  if (hidden !== undefined)
    return hidden.toLowerCase() === 'until-found' ? 'attribute hidden=until-found' : 'attribute hidden';
  const style = attributes['style'];
  if (style === undefined || style.length > 2000) return null;
  const found = HIDING_STYLE.exec(style) ?? (CLIPS.test(style) ? NO_SIZE.exec(style) : null);
  return found === null ? null : `style ${found[1]?.replace(/\s+/g, '').toLowerCase()}`;
}
