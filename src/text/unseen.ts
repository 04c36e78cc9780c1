/**
 * Characters, as a class of a regular expression, that a terminal obeys or does not show: C1 controls, direction marks and
 * overrides, zero-width spaces, line separators. Joiners are not among them: scripts and emoji need them.
 */
export const UNSEEN =
  '\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff';
