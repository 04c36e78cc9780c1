/** Inline data, programs, services that draw placeholders. */
const DRAWN =
  /^(?:data|blob|about|javascript|vbscript):|^(?:https?:)?\/\/(?:picsum\.photos|via\.placeholder\.com|placehold\.(?:it|co)|dummyimage\.com)\//i;
/** A file that is called so and no more: a picture of a scanner, a map, a flood has a name of its own. */
const FILE =
  /(?:^|\/)(?:placeholder|blank|spacer|pixel|loading|lazy(?:load)?|1x1|grey|gr[ae]y|transparent|trans|space|clear|dot|noimg|nopic|no-?image|default[-_]?(?:img|image|pic))(?:[-_]?\d{1,4}(?:x\d{1,4})?)?\.(?:gif|png|jpe?g|webp|svg)(?:$|[?#])/i;

/** Browsers do not see these in an address. */
const UNSEEN = /[\t\n\r]/g;

/** Does an address only hold the place of a picture, until a script puts the real one there, or name none? */
export function isPlaceholder(src: string): boolean {
  return DRAWN.test(src.replaceAll(UNSEEN, '')) || FILE.test(src);
}
