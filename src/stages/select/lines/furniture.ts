/** What furniture a line is, as a number: 0 for none; labels of sections count on behind the rest. */
export const FURNITURE = {
  DISCLAIMER: 1,
  RECOMMENDATION: 2,
  SHARE: 3,
  FOOTER: 4,
  /** A day with its time in a line of its own: of a comment, of another article. */
  TIME: 5,
  COMMENTS: 6,
  COMMENTS_LABEL: 7,
  RELATED_LABEL: 8,
  SHARE_LABEL: 9,
  FOOTER_LABEL: 10,
  /** It says nothing of the lines around it. */
  ADVERTISEMENT_LABEL: 11,
  ACCOUNT_LABEL: 12,
  NAVIGATION_LABEL: 13,
} as const;
