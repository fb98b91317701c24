import type {
  Direction,
  FindingKind,
  FindingSource,
  Polarity,
  Time,
} from '../../model/vocabulary.ts';
import type { CueHit, Mention } from '../../rules/compile.ts';
import type { Theme } from '../../rules/schema.ts';
import type { ReadSentence } from './read-sentence.ts';

/** A word that decided by its weight; `from` and `to` count tokens. */
export interface WeighedWord {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** A finding before it has its quotation and identifier. */
export interface SentenceFinding {
  readonly read: ReadSentence;
  /** Null for an area for improvement or a priority action that names no theme. */
  readonly theme: Theme | null;
  /** Where the theme is named; empty where it is named in an earlier sentence. */
  readonly mentions: readonly Mention[];
  readonly polarity: Polarity;
  readonly direction: Direction;
  readonly time: Time;
  readonly source: FindingSource;
  readonly kind: FindingKind;
  readonly anaphoric: boolean;
  /** False where no cue evaluates the theme and good practice is taken as reported. */
  readonly evaluated: boolean;
  readonly because: readonly CueHit[];
  /** Words by which learnt weights told the theme, or turned the reading of the rules. */
  readonly weighed: readonly WeighedWord[];
}

/** A finding whose theme a later sentence can refer back to. */
export type ThemedFinding = SentenceFinding & { readonly theme: Theme };

export const isThemed = (finding: SentenceFinding): finding is ThemedFinding =>
  finding.theme !== null;
