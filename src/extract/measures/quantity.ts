import type { Comparator, Unit } from '../../model/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Offsets within the sentence, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Quantity {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: Unit;
  readonly comparator: Comparator;
  readonly previous: number | null;
  readonly denominator: number | null;
  readonly subject: string | null;
  readonly scope: string | null;
  /** The clause or phrase that states it, enough to be read as evidence. */
  readonly span: TextSpan;
  readonly numberSpan: TextSpan;
}

/** Half-open range of token indexes. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** `share` is a fraction, already in per cent; `multiple` a change that is told as one ("doubled"). */
export type NumberStyle = 'number' | 'share' | 'decade' | 'multiple';

/** A number of the sentence that may measure something. */
export interface NumberMention extends TokenRange {
  readonly style: NumberStyle;
  readonly value: number;
  readonly valueMax: number | null;
  readonly previous: number | null;
  /** Other tokens that belong to it, such as the earlier number. */
  readonly reach: TokenRange;
}

export interface SentenceContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** What a parser takes a number for. */
export interface Proposal {
  readonly parser: string;
  readonly mention: NumberMention;
  readonly unit: Unit;
  readonly denominator: number | null;
  readonly subject: TokenRange | null;
  /** The noun of change that stands before the number: "drop" in "a drop of 50% in complaints". */
  readonly change: TokenRange | null;
  /** A qualification that a refiner found, such as "within 45 working days". */
  readonly qualifier: TokenRange | null;
  /** The number with its unit or its noun. */
  readonly phrase: TokenRange;
}

export interface Parser {
  readonly name: string;
  /** `proposals` are those of the earlier numbers, in order. */
  readonly parse: (
    context: SentenceContext,
    mention: NumberMention,
    proposals: readonly Proposal[],
  ) => Proposal | null;
}
