// Logistic regression learnt one case at a time (FTRL-Proximal, McMahan et al. 2013, "Ad click prediction: a view
// from the trenches", algorithm 1): its L1 term leaves most weights at exactly 0, so that the tables stay small.

/** A generator of numbers in [0, 1): the same seed gives the same row. */
export const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
};

/** Fisher and Yates, with a seed. */
export const shuffle = (items, random) => {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
};

export class Weights {
  constructor(size, { rate, sparsity, shrinkage }) {
    this.weights = new Float64Array(size);
    this.sums = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.rate = rate;
    this.sparsity = sparsity;
    this.shrinkage = shrinkage;
  }

  /** One step against the gradient of one weight. */
  learn(index, gradient) {
    const { rate, sparsity } = this;
    const before = this.squares[index];
    const after = before + gradient * gradient;
    const root = Math.sqrt(after);
    const sum =
      this.sums[index] + gradient - ((root - Math.sqrt(before)) / rate) * this.weights[index];
    this.sums[index] = sum;
    this.squares[index] = after;
    this.weights[index] =
      Math.abs(sum) <= sparsity
        ? 0
        : -(sum - Math.sign(sum) * sparsity) / ((1 + root) / rate + this.shrinkage);
  }
}

export const chance = (odds) => 1 / (1 + Math.exp(-odds));
