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
 * The same as trees of one depth, so that no step of a descent waits for the processor's guess where it ends or turns:
 * the nodes of a tree in the order of a heap (the children of `i` at `2 i + 1` and `2 i + 2`), its leaves behind them.
 */
interface Compiled {
  readonly base: number;
  readonly trees: number;
  readonly depth: number;
  readonly features: Int32Array;
  readonly limits: Float64Array;
  readonly leaves: Float64Array;
}

const known = new WeakMap<Forest, Compiled>();

function depthOf(forest: Forest, node: number): number {
  if (forest.feature[node]! < 0) return 0;
  return 1 + Math.max(depthOf(forest, forest.left[node]!), depthOf(forest, forest.right[node]!));
}

/** Copies what is below a node; a leaf that ends a tree early stands at all ends below its place. */
function copy(both: readonly [Forest, Compiled], tree: number, node: number, place: number): void {
  const [forest, made] = both;
  const inner = (1 << made.depth) - 1;
  const isLeaf = forest.feature[node]! < 0;
  if (place >= inner) {
    made.leaves[tree * (inner + 1) + place - inner] = forest.value[node]!;
    return;
  }
  const at = tree * inner + place;
  if (!isLeaf) {
    made.features[at] = forest.feature[node]!;
    made.limits[at] = forest.value[node]!;
  }
  copy(both, tree, isLeaf ? node : forest.left[node]!, 2 * place + 1);
  copy(both, tree, isLeaf ? node : forest.right[node]!, 2 * place + 2);
}

function compile(forest: Forest): Compiled {
  const { base, roots } = forest;
  const depth = roots.reduce((most, root) => Math.max(most, depthOf(forest, root)), WRITTEN);
  const ends = roots.length << depth;
  const nodes = ends - roots.length;
  const made = {
    base,
    trees: roots.length,
    depth,
    features: new Int32Array(nodes),
    limits: new Float64Array(nodes),
    leaves: new Float64Array(ends),
  };
  const both = [forest, made] as const;
  for (const [tree, root] of roots.entries()) copy(both, tree, root, 0);
  return made;
}

function compiled(forest: Forest): Compiled {
  let made = known.get(forest);
  if (made === undefined) {
    made = compile(forest);
    known.set(forest, made);
  }
  return made;
}

/** Levels of a tree that are written out: counting them would take as long as going down them. */
const WRITTEN = 4;

function marginOf(
  { base, trees, depth, features, limits, leaves }: Compiled,
  data: Float64Array,
  at: number,
): number {
  const inner = (1 << depth) - 1;
  let margin = base;
  for (let tree = 0, root = 0; tree < trees; tree++, root += inner) {
    let place = 2 - Number(data[at + features[root]!]! < limits[root]!);
    let node = root + place;
    place = 2 * place + 2 - Number(data[at + features[node]!]! < limits[node]!);
    node = root + place;
    place = 2 * place + 2 - Number(data[at + features[node]!]! < limits[node]!);
    node = root + place;
    place = 2 * place + 2 - Number(data[at + features[node]!]! < limits[node]!);
    for (let level = WRITTEN; level < depth; level++) {
      node = root + place;
      place = 2 * place + 2 - Number(data[at + features[node]!]! < limits[node]!);
    }
    // Before this tree's leaves stand those of the others, one more each than they have nodes.
    margin += leaves[root + tree + place - inner]!;
  }
  return margin;
}

/**
 * The likelihoods that a forest gives rows of features, 0 to 1 (Friedman, Greedy function approximation: a gradient
 * boosting machine, 2001; logistic loss).
 *
 * @param width features a row
 * @param asked the rows that are asked about, where it is not all; the others get 0
 */
export function likelihoods(
  forest: Forest,
  data: Float64Array,
  width: number,
  asked: Iterable<number> = new Uint32Array(data.length / width).keys(),
): Float64Array {
  const made = compiled(forest);
  const told = new Float64Array(data.length / width);
  for (const row of asked) told[row] = 1 / (1 + Math.exp(-marginOf(made, data, row * width)));
  return told;
}
