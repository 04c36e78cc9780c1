/** Elements that do not break a line: text runs on through them. Unknown elements count as inline, as in browsers. */
const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ' +
    'noframes noscript ol optgroup option p plaintext pre search section select summary table tbody td template ' +
    'textarea tfoot th thead title tr ul xmp iframe button video audio object svg'
  ).split(' '),
);

const VOID_TAGS = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** True where the element starts and ends a block of text. */
export function isBlockTag(tag: string): boolean {
  return BLOCK_TAGS.has(tag);
}

/** True where the element has no content and no end tag. */
export function isVoidTag(tag: string): boolean {
  return VOID_TAGS.has(tag);
}
