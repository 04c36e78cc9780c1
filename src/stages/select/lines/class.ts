/** What a UTF-16 unit is to a line of text; 0 for anything else. */
export const CLASS = {
  CJK: 1,
  LOWER: 2,
  UPPER: 3,
  DIGIT: 4,
  SPACE: 5,
  MARK: 6,
  QUOTE: 7,
  SEPARATOR: 8,
} as const;
