/** One place of the trie while it grows: what may come next, and which rules end here. */
export interface Node {
  /** By the number of the term that leads on. */
  readonly next: Map<number, Node>;
  readonly gaps: Array<{ readonly most: number; readonly next: Node }>;
  readonly rules: number[];
}

/** A finished place; places with the same to come are one. */
export interface State {
  readonly number: number;
  /** The terms that lead on, in order, and at the same index where to. */
  readonly terms: readonly number[];
  readonly next: readonly State[];
  readonly gaps: readonly Gap[];
  readonly rules: readonly number[];
}

interface Gap {
  /** The most words that may stand between. */
  readonly most: number;
  readonly next: State;
}

export const emptyNode = (): Node => ({ next: new Map(), gaps: [], rules: [] });

/** Gives equal places one identity, from the ends of the phrases up. */
class Merger {
  readonly #states = new Map<string, State>();

  stateOf(node: Node): State {
    const children = [...node.next]
      .sort(([one], [other]) => one - other)
      .map(([term, child]) => ({ term, state: this.stateOf(child) }));
    const gaps = node.gaps.map(({ most, next }) => ({ most, next: this.stateOf(next) }));
    const key = [
      node.rules.join(),
      gaps.map(({ most, next }) => `${most}>${next.number}`).join(),
      children.map(({ term, state }) => `${term}>${state.number}`).join(),
    ].join(' ');
    const known = this.#states.get(key);
    if (known) return known;
    const made: State = {
      number: this.#states.size,
      terms: children.map(({ term }) => term),
      next: children.map(({ state }) => state),
      gaps,
      rules: [...node.rules],
    };
    this.#states.set(key, made);
    return made;
  }
}

/** A trie → the same with equal endings shared: a tenth of the places. */
export const withSharedEndings = (root: Node): State => new Merger().stateOf(root);

/** Where `term` leads from a place, if anywhere. */
export const stateAfter = ({ terms, next }: State, term: number): State | undefined => {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return next[middle];
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};
