/** Where on a page the article is looked for. */
export interface Region {
  /** Row of the container that holds most of the prose. */
  readonly chosen: number;
  /** Blocks of it and of the boxes around it that add little: `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** The prose weight that speaks for the chosen container. */
  readonly prose: number;
}
