const HIDDEN = /(?:^|[\\/])\.(?!\.?(?:[\\/]|$))/;

/** Is a member of an archive hidden, or in a hidden folder? Such are left out, as they are of folders. */
export function isHidden(name: string): boolean {
  return HIDDEN.test(name);
}
