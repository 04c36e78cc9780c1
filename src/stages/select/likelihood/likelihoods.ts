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

/** The same in arrays of plain numbers, which are read several times faster: for each node feature, left and right. */
interface Compiled {
  readonly base: number;
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  readonly values: Float64Array;
}

const known = new WeakMap<Forest, Compiled>();

function compile(forest: Forest): Compiled {
  const { base, roots, feature, value, left, right } = forest;
  const nodes = new Int32Array(feature.length * 3);
  for (let node = 0; node < feature.length; node++) {
    nodes[node * 3] = feature[node]!;
    // Nodes are named by where their three numbers begin.
    nodes[node * 3 + 1] = left[node]! * 3;
    nodes[node * 3 + 2] = right[node]! * 3;
  }
  const values = new Float64Array(nodes.length);
  for (let node = 0; node < feature.length; node++) values[node * 3] = value[node]!;
  return { base, roots: Int32Array.from(roots, (root) => root * 3), nodes, values };
}

function compiled(forest: Forest): Compiled {
  let made = known.get(forest);
  if (made === undefined) {
    made = compile(forest);
    known.set(forest, made);
  }
  return made;
}

function marginOf({ base, roots, nodes, values }: Compiled, data: Float64Array, at: number): number {
  let margin = base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    let asked = nodes[node]!;
    while (asked >= 0) {
      node = nodes[data[at + asked]! < values[node]! ? node + 1 : node + 2]!;
      asked = nodes[node]!;
    }
    margin += values[node]!;
  }
  return margin;
}

/**
 * The likelihoods that a forest gives rows of features, 0 to 1 (Friedman, Greedy function approximation: a gradient
 * boosting machine, 2001; logistic loss).
 *
 * @param width features a row
 */
export function likelihoods(forest: Forest, data: Float64Array, width: number): Float64Array {
  const made = compiled(forest);
  const told = new Float64Array(data.length / width);
  for (let row = 0; row < told.length; row++)
    told[row] = 1 / (1 + Math.exp(-marginOf(made, data, row * width)));
  return told;
}

/** The same of some rows only; the others get 0. */
export function likelihoodsOf(
  forest: Forest,
  data: Float64Array,
  width: number,
  rows: Int32Array,
): Float64Array {
  const made = compiled(forest);
  const told = new Float64Array(data.length / width);
  for (const row of rows) told[row] = 1 / (1 + Math.exp(-marginOf(made, data, row * width)));
  return told;
}
