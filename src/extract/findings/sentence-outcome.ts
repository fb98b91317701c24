import type { ReadSentence } from './read-sentence.ts';
import type { SentenceFinding } from './sentence-finding.ts';

/** What became of a sentence, and the rule that says so; `blockedBy` is null where it gave findings. */
export interface SentenceOutcome {
  readonly read: ReadSentence;
  readonly findings: readonly SentenceFinding[];
  readonly blockedBy: string | null;
}

/** The outcome of a sentence in which no rule names a theme. */
export const noThemeNamed = 'no theme named';
/** The outcome of a sentence that names a theme, but by its words is not about it. */
export const namedInPassing = 'weights/named-in-passing';
