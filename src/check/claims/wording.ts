import { type Clause, clausesOf } from '../../extract/findings/clauses.ts';
import type { Knowledge } from '../../extract/knowledge.ts';
import type { CueHit } from '../../rules/compile.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Amount, ClaimWords, FoundWords, Frame, Quantifier } from './claim-words.ts';
import { type Term, termsOf } from './terms.ts';

/** Half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What claims are read with. */
export interface ClaimTools {
  readonly knowledge: Knowledge;
  readonly words: ClaimWords;
}

/** A sentence of an article or a letter as the two are compared; ranges count tokens. */
export interface Wording {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
  readonly cues: readonly CueHit[];
  /** Where a negation stands. */
  readonly negations: readonly number[];
  /** By the token: "more", "fewer". */
  readonly amounts: ReadonlyMap<number, Amount>;
  readonly quantifiers: ReadonlyArray<FoundWords<Quantifier>>;
  readonly frames: ReadonlyArray<FoundWords<Frame>>;
}

const amountsIn = (tokens: readonly Token[], words: ClaimWords): Map<number, Amount> => {
  const found = new Map<number, Amount>();
  for (const [at, { form }] of tokens.entries()) {
    const amount = words.amountOf(form);
    if (amount !== null) found.set(at, amount);
  }
  return found;
};

/** The same reading for both sides, so that neither is favoured. */
export const readWording = (text: string, { knowledge, words }: ClaimTools): Wording => {
  const tokens = tokenize(text);
  const { cues } = knowledge.rules.find(tokens);
  return {
    text,
    tokens,
    terms: termsOf(tokens, words),
    clauses: clausesOf(tokens, cues),
    cues,
    negations: words
      .negators(tokens)
      .filter(({ value }) => value)
      .map(({ from }) => from),
    amounts: amountsIn(tokens, words),
    quantifiers: words.quantifiers(tokens),
    frames: words.frames(tokens),
  };
};

/** The words of some tokens, as they stand in the text. */
export const wordsOf = ({ text, tokens }: Wording, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
