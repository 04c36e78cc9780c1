/** Ids under which select cuts what lies outside the article or is hidden in it. */
export const SELECT_RULES = [
  'boilerplate',
  'comments',
  'footer',
  'head',
  'hidden-text',
  'navigation',
  'promotion',
  'recommendation',
  'share-bar',
  'site-lines',
  'site-remove',
] as const;
