import type { Sentence } from '../model/document.ts';
import type { FindingSource } from '../model/vocabulary.ts';
import { sourceOf } from './findings/find-findings.ts';
import { isThemed } from './findings/sentence-finding.ts';
import type { SentenceOutcome } from './findings/sentence-outcome.ts';

interface ThemeWords {
  readonly theme: string;
  readonly start: number;
  readonly end: number;
}

const distance = ({ start, end }: ThemeWords, offset: number): number =>
  offset < start ? start - offset : Math.max(0, offset - end);

/** Where the themes of a sentence's findings are named; a theme carried over from the sentence before stands at its head. */
const themeWordsOf = ({ read, findings }: SentenceOutcome): ThemeWords[] =>
  findings.filter(isThemed).flatMap(({ theme, mentions }) => {
    const spans = mentions.map(({ from, to }) => ({
      theme: theme.id,
      start: read.sentence.span.start + (read.tokens[from]?.start ?? 0),
      end: read.sentence.span.start + (read.tokens[to - 1]?.end ?? 0),
    }));
    return spans.length > 0
      ? spans
      : [{ theme: theme.id, start: read.sentence.span.start, end: read.sentence.span.start }];
  });

/** What the measures of a letter belong to: of the themes found in their sentence, the one named nearest. */
export const measuredThemes = (
  outcomes: readonly SentenceOutcome[],
): {
  themeAt: (sentence: Sentence, offset: number) => string | null;
  reportedBy: (sentence: Sentence) => FindingSource;
} => {
  const byStart = new Map(outcomes.map((outcome) => [outcome.read.sentence.span.start, outcome]));
  const outcomeOf = (sentence: Sentence): SentenceOutcome | undefined =>
    byStart.get(sentence.span.start);
  return {
    themeAt: (sentence, offset) => {
      const outcome = outcomeOf(sentence);
      const [nearest] = (outcome ? themeWordsOf(outcome) : []).sort(
        (one, other) => distance(one, offset) - distance(other, offset),
      );
      return nearest?.theme ?? null;
    },
    reportedBy: (sentence) => sourceOf(outcomeOf(sentence)?.read.cues ?? []),
  };
};
