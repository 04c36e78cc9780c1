/** Inline data, services that draw placeholders. */
const DRAWN =
  /^(?:data|blob|about):|^(?:https?:)?\/\/(?:picsum\.photos|via\.placeholder\.com|placehold\.(?:it|co)|dummyimage\.com)\//i;
/** A file that is called so and no more: a picture of a scanner, a map, a flood has a name of its own. */
const FILE =
  /(?:^|\/)(?:placeholder|blank|spacer|pixel|loading|lazy(?:load)?|1x1|grey|gr[ae]y|transparent|trans|space|clear|dot|noimg|nopic|no-?image|default[-_]?(?:img|image|pic))(?:[-_]?\d{1,4}(?:x\d{1,4})?)?\.(?:gif|png|jpe?g|webp|svg)(?:$|[?#])/i;

/** Does an address hold the place of a picture until a script puts the real one there? */
export function isPlaceholder(src: string): boolean {
  return DRAWN.test(src) || FILE.test(src);
}
