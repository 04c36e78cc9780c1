/**
 * Boosted decision trees as data. Nodes of all trees in one list: `feature` −1 marks a leaf, whose `value` is added;
 * elsewhere a row goes left where its feature is below `value`, right where it is not.
 */
export interface Forest {
  readonly base: number;
  /** First node of each tree. */
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * The likelihood that a forest gives a row of features, 0 to 1 (Friedman, Greedy function approximation: a gradient
 * boosting machine, 2001; logistic loss).
 */
export function likelihood(forest: Forest, row: Float64Array, at: number): number {
  const { roots, feature, value, left, right } = forest;
  let margin = forest.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    let asked = feature[node]!;
    while (asked >= 0) {
      node = row[at + asked]! < value[node]! ? left[node]! : right[node]!;
      asked = feature[node]!;
    }
    margin += value[node]!;
  }
  return 1 / (1 + Math.exp(-margin));
}
