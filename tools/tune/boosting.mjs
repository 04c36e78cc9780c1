// Gradient boosting of decision trees, logistic loss, on histograms (Friedman 2001; Ke et al., LightGBM, 2017).
const BINS = 32;

/** Where each feature is divided, and the bin of each row. */
function binned(rows, width) {
  const edges = [];
  const bins = [];
  for (let feature = 0; feature < width; feature++) {
    const sorted = Float64Array.from(rows, (row) => row[feature]).sort();
    const distinct = [...new Set(sorted)];
    const cuts =
      distinct.length <= BINS
        ? distinct.slice(1)
        : Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * rows.length) / BINS)]);
    const own = [...new Set(cuts)].filter((cut) => cut > sorted[0]);
    edges.push(own);
    bins.push(
      Uint8Array.from(rows, (row) => {
        let [low, high] = [0, own.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (own[middle] <= row[feature]) low = middle + 1;
          else high = middle;
        }
        return low;
      }),
    );
  }
  return { edges, bins };
}

/** The best division of each open leaf, by the gain of its two sides. */
function bestSplits({ edges, bins }, { slope, curve, isAsked, shown }, leaf, open, settings) {
  const sums = open.map(() => [0, 0]);
  for (const i of shown) {
    if (leaf[i] < 0) continue;
    sums[leaf[i]][0] += slope[i];
    sums[leaf[i]][1] += curve[i];
  }
  const value = (g, h) => (g * g) / (h + settings.lambda);
  const best = open.map(() => null);
  for (let feature = 0; feature < edges.length; feature++) {
    const count = edges[feature].length + 1;
    if (count < 2 || !isAsked[feature]) continue;
    const g = new Float64Array(open.length * count);
    const h = new Float64Array(open.length * count);
    const own = bins[feature];
    for (let k = 0; k < shown.length; k++) {
      const i = shown[k];
      if (leaf[i] < 0) continue;
      const at = leaf[i] * count + own[i];
      g[at] += slope[i];
      h[at] += curve[i];
    }
    for (let k = 0; k < open.length; k++) {
      let [left, weight] = [0, 0];
      const [all, mass] = sums[k];
      for (let bin = 0; bin < count - 1; bin++) {
        left += g[k * count + bin];
        weight += h[k * count + bin];
        if (weight < settings.least || mass - weight < settings.least) continue;
        const gain = value(left, weight) + value(all - left, mass - weight) - value(all, mass);
        if (gain > (best[k]?.gain ?? 1e-3)) best[k] = { gain, feature, bin };
      }
    }
  }
  return { best, sums };
}

function grow(data, steps, settings, forest) {
  const size = steps.slope.length;
  const push = () => {
    forest.feature.push(-1);
    for (const list of [forest.value, forest.left, forest.right]) list.push(0);
    return forest.feature.length - 1;
  };
  let open = [push()];
  forest.roots.push(open[0]);
  let leaf = new Int32Array(size);
  for (let depth = 0; open.length > 0; depth++) {
    const { best, sums } = bestSplits(data, steps, leaf, open, settings);
    const next = [];
    const moves = open.map((node, k) => {
      const split = depth < settings.depth ? best[k] : null;
      if (split === null) {
        forest.value[node] = (-settings.rate * sums[k][0]) / (sums[k][1] + settings.lambda);
        return null;
      }
      forest.feature[node] = split.feature;
      forest.value[node] = data.edges[split.feature][split.bin];
      forest.left[node] = push();
      forest.right[node] = push();
      next.push(forest.left[node], forest.right[node]);
      return { ...split, left: next.length - 2 };
    });
    const moved = new Int32Array(size).fill(-1);
    for (const i of steps.shown) {
      const move = leaf[i] < 0 ? null : moves[leaf[i]];
      if (move !== null) moved[i] = data.bins[move.feature][i] <= move.bin ? move.left : move.left + 1;
    }
    leaf = moved;
    open = next;
  }
}

/** A fixed sequence between 0 and 1 (Lehmer): the same pages give the same forest. */
function randomly(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The margin of one row. */
export function marginOf({ base, roots, feature, value, left, right }, row, trees = roots) {
  let margin = trees === roots ? base : 0;
  for (const root of trees) {
    let node = root;
    while (feature[node] >= 0) node = row[feature[node]] < value[node] ? left[node] : right[node];
    margin += value[node];
  }
  return margin;
}

/**
 * Fits a forest to rows of features.
 *
 * @param groups the page of each row, a number; where settings give a `sample`, each tree is shown that share of the pages
 * @param settings trees, depth, rate, lambda (ridge on leaves), columns (share of the features a tree may ask), least (curvature on each side of a division)
 */
export function boost(rows, labels, weights, settings, groups = new Int32Array(rows.length)) {
  const data = binned(rows, rows[0].length);
  let [mass, yes] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    mass += weights[i];
    yes += weights[i] * labels[i];
  }
  const forest = {
    base: Math.log(yes / (mass - yes)),
    roots: [],
    feature: [],
    value: [],
    left: [],
    right: [],
  };
  const margins = new Float64Array(rows.length).fill(forest.base);
  const steps = { slope: new Float64Array(rows.length), curve: new Float64Array(rows.length) };
  const next = randomly(settings.trees);
  const pages = Array.from({ length: (groups.at(-1) ?? 0) + 1 });
  for (let tree = 0; tree < settings.trees; tree++) {
    // Each tree is asked about a part of the features: what one page has by chance then weighs less.
    steps.isAsked = data.edges.map(() => next() < settings.columns);
    // And shown a part of the pages: no tree then knows one by heart.
    const { sample = 1 } = settings;
    const isShown = pages.map(() => sample === 1 || next() < sample);
    steps.shown = Uint32Array.from(rows.keys()).filter((i) => isShown[groups[i]]);
    for (const i of steps.shown) {
      const p = 1 / (1 + Math.exp(-margins[i]));
      steps.slope[i] = weights[i] * (p - labels[i]);
      steps.curve[i] = weights[i] * p * (1 - p);
    }
    grow(data, steps, settings, forest);
    const grown = [forest.roots.at(-1)];
    for (let i = 0; i < rows.length; i++) margins[i] += marginOf(forest, rows[i], grown);
  }
  return forest;
}

/** A forest with its numbers cut to what matters, as it is shipped. */
export function rounded(forest) {
  const short = (number) => Number(number.toPrecision(5));
  return { ...forest, base: short(forest.base), value: forest.value.map(short) };
}

/** The likelihoods that a forest gives rows of so many numbers. */
export function likelihoodsOf(forest, data, width) {
  return Float64Array.from({ length: data.length / width }, (_, row) => {
    return 1 / (1 + Math.exp(-marginOf(forest, data.subarray(row * width, (row + 1) * width))));
  });
}
