import type { Row } from './phrase.ts';

/** A place within a phrase: what may come next, and which rules end here. */
export interface Place {
  /** A term may lead to several places. */
  readonly steps: ReadonlyArray<{ readonly term: number; readonly next: Place }>;
  readonly gaps: ReadonlyArray<{ readonly most: number; readonly next: Place }>;
  readonly rules: readonly number[];
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

const endOf = (rule: number): Place => ({ steps: [], gaps: [], rules: [rule] });

/** What may come next at any of these places. */
const together = (places: readonly Place[]): Place => ({
  steps: places.flatMap(({ steps }) => steps),
  gaps: places.flatMap(({ gaps }) => gaps),
  rules: places.flatMap(({ rules }) => rules),
});

type NumberOf = (term: Exclude<Row[number], { kind: 'gap' | 'group' }>) => number;

/** The place before an element, by the place after it: phrases are built from their ends, so that what follows is shared. */
const before = (element: Row[number], after: Place, numberOf: NumberOf): Place => {
  if (element.kind === 'gap')
    return { steps: [], gaps: [{ most: element.most, next: after }], rules: [] };
  if (element.kind !== 'group')
    return { steps: [{ term: numberOf(element), next: after }], gaps: [], rules: [] };
  const rows = element.rows.map((row) => beforeRow(row, after, numberOf));
  return together(element.isOptional ? [after, ...rows] : rows);
};
const beforeRow = (row: Row, after: Place, numberOf: NumberOf): Place =>
  row.reduceRight((place, element) => before(element, place, numberOf), after);

/** Where a rule begins that has these phrases. */
export const beginningOf = (rows: readonly Row[], rule: number, numberOf: NumberOf): Place => {
  const end = endOf(rule);
  return together(rows.map((row) => beforeRow(row, end, numberOf)));
};

/** Groups what `key` says is alike, in the order of the keys. */
const grouped = <Step extends { readonly next: Place }>(
  steps: readonly Step[],
  key: (step: Step) => number,
): Array<[number, Place[]]> => {
  const groups = new Map<number, Place[]>();
  for (const step of steps) {
    const group = groups.get(key(step));
    if (!group) groups.set(key(step), [step.next]);
    else if (!group.includes(step.next)) group.push(step.next);
  }
  return [...groups].sort(([one], [other]) => one - other);
};

/** Makes one state of all places that a row of words may lead to, and one of all states with the same to come. */
class Merger {
  readonly #states = new Map<string, State>();
  readonly #numbers = new Map<Place, number>();
  readonly #bySet = new Map<string, State>();

  stateOf(places: readonly Place[]): State {
    const set = places
      .map((place) => this.#numberOf(place))
      .sort((one, other) => one - other)
      .join();
    const known = this.#bySet.get(set);
    if (known) return known;
    const state = this.#merged(together(places));
    this.#bySet.set(set, state);
    return state;
  }

  #numberOf(place: Place): number {
    const number = this.#numbers.get(place) ?? this.#numbers.size;
    this.#numbers.set(place, number);
    return number;
  }

  #merged({ steps, gaps, rules }: Place): State {
    const next = grouped(steps, ({ term }) => term).map(([term, places]) => ({
      term,
      state: this.stateOf(places),
    }));
    const state = {
      terms: next.map(({ term }) => term),
      next: next.map(({ state }) => state),
      gaps: grouped(gaps, ({ most }) => most).map(([most, places]) => ({
        most,
        next: this.stateOf(places),
      })),
      rules: [...new Set(rules)].sort((one, other) => one - other),
    };
    return this.#alike(state);
  }

  #alike(state: Omit<State, 'number'>): State {
    const key = [
      state.rules.join(),
      state.gaps.map(({ most, next }) => `${most}>${next.number}`).join(),
      state.terms.join(),
      state.next.map(({ number }) => number).join(),
    ].join(' ');
    const known = this.#states.get(key);
    if (known) return known;
    const made = { ...state, number: this.#states.size };
    this.#states.set(key, made);
    return made;
  }
}

/** The places where rules begin → one state from which all of them are followed at once. */
export const automatonOf = (beginnings: readonly Place[]): State =>
  new Merger().stateOf(beginnings);

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
