/** Which blocks are the article, before its own furniture is stripped. */
export interface Body {
  /** One entry a block: true where the block belongs to the article. */
  readonly isKept: readonly boolean[];
  /** First kept block and the one after the last; both 0 where nothing is kept. */
  readonly first: number;
  readonly end: number;
  /** Row of the container that was chosen, -1 where there is none (text inputs). */
  readonly container: number;
  /** How likely what is kept is an article's text, 0 to 1; 1 where that was not asked. */
  readonly certainty: number;
  readonly evidence: string;
}
