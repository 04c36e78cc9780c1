const PATH = /^\s*(?:https?:)?\/\/[^/?#]+\/(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{4,8}\/?\s*$/i;
const ROOT = /^\s*(?:https?:)?\/\/[^/?#\s]+\/?\s*$/i;

/** Does an address end in letters and digits at random: http://…/k3p0x/? Sites that buy links make one for each. */
export function isRandomPath(href: string): boolean {
  return PATH.test(href);
}

/** Is it the address of a site's front page? */
export function isFrontPage(href: string): boolean {
  return ROOT.test(href);
}
