import type { Coverage } from '../model/coverage.ts';
import { byCodeUnits } from '../model/order.ts';
import { noThemeNamed, type SentenceOutcome } from './findings/sentence-outcome.ts';

/** A theme's words stand in the sentence, but not as the subject of their clause, where alone they would count. */
const inPassing = 'theme/in-passing';
/** A theme is named where only what is praised or criticised is a finding: between the facts of the visit. */
const notEvaluated = 'theme/not-evaluated';

/** Why a sentence gave no finding, also where it names a theme; null where it gave one. */
export const whyNoFinding = ({ blockedBy, read }: SentenceOutcome): string | null => {
  if (blockedBy !== noThemeNamed || read.mentions.length === 0) return blockedBy;
  return read.mentions.every(({ subjectOnly }) => subjectOnly) ? inPassing : notEvaluated;
};

/** Outcomes of a letter's sentences → how many there are of each. */
export const coverageOf = (outcomes: readonly SentenceOutcome[]): Coverage => {
  const counts = new Map<string | null, number>();
  for (const outcome of outcomes) {
    const reason = whyNoFinding(outcome);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const blocked = [...counts].flatMap(([reason, count]) =>
    reason === null || reason === noThemeNamed ? [] : [{ reason, count }],
  );
  return {
    sentences: outcomes.length,
    finding: counts.get(null) ?? 0,
    noTheme: counts.get(noThemeNamed) ?? 0,
    blocked: Object.fromEntries(
      blocked
        .sort((one, other) => byCodeUnits(one.reason, other.reason))
        .map(({ reason, count }) => [reason, count]),
    ),
  };
};
