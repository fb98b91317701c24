import { automatonOf, beginningOf, type State } from './automaton.ts';
import { parsePhrase } from './phrase.ts';
import { type TermList, TermNumbers } from './terms.ts';

/** A state by numbers: the terms that lead on and, at the same index, where to; gaps; the rules whose phrases end here. */
type PlainState = readonly [
  terms: readonly number[],
  next: readonly number[],
  gaps: ReadonlyArray<readonly [most: number, next: number]>,
  rules: readonly number[],
];

/** The phrases of rules, ready to be followed: plain values, so that a build can keep them as JSON. */
export interface CompiledPhrases {
  readonly rules: number;
  readonly terms: TermList;
  /** A state comes after those that it leads to; the last is the one where all phrases begin. */
  readonly states: readonly PlainState[];
}

/** States are numbered as they are finished, so each after those that it leads to. */
const statesFrom = (root: State): readonly State[] => {
  const found = new Set<State>();
  const open = [root];
  for (let state = open.pop(); state; state = open.pop()) {
    if (found.has(state)) continue;
    found.add(state);
    open.push(...state.next, ...state.gaps.map(({ next }) => next));
  }
  return [...found].sort((one, other) => one.number - other.number);
};

/**
 * @param phrases for each rule, by index, its phrases in the notation of phrase.ts
 * @throws PhraseError for a phrase that the notation does not allow
 */
export const compilePhrases = (phrases: ReadonlyArray<readonly string[]>): CompiledPhrases => {
  const numbers = new TermNumbers();
  const beginnings = phrases.map((ofRule, rule) =>
    beginningOf(ofRule.flatMap(parsePhrase), rule, (term) => numbers.numberOf(term)),
  );
  const states = statesFrom(automatonOf(beginnings));
  return {
    rules: phrases.length,
    terms: numbers.list,
    states: states.map(({ terms, next, gaps, rules }) => [
      terms,
      next.map(({ number }) => number),
      gaps.map(({ most, next: { number } }) => [most, number]),
      rules,
    ]),
  };
};

/** The state where all phrases begin. */
export const automatonIn = ({ states }: CompiledPhrases): State => {
  const made: State[] = [];
  const at = (number: number): State => {
    const state = made[number];
    if (!state) throw new Error('a state comes after those that it leads to');
    return state;
  };
  for (const [terms, next, gaps, rules] of states)
    made.push({
      number: made.length,
      terms,
      next: next.map(at),
      gaps: gaps.map(([most, number]) => ({ most, next: at(number) })),
      rules,
    });
  return at(made.length - 1);
};
