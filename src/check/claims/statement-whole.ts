import { notes } from './claim-notes.ts';
import type { ClaimText } from './claim-text.ts';
import { type Compared, compareMatch, missingWords } from './compare-match.ts';
import type { LetterPassages } from './letter-passages.ts';
import { bestMatches } from './match-passage.ts';
import { type ClaimKind, notFound, type Reading } from './reading.ts';
import type { ClaimTools } from './wording.ts';

/** Share of a claim that a passage must say to be shown where nothing was found. */
const enoughToShow = 0.3;

/** So much more another passage must say to be heard alone. */
const near = 0.1;

/** The fullest that supports; of those that say nearly as much, one that supports without reserve. */
const supportOf = (compared: readonly Compared[]): Compared | undefined => {
  const supporting = compared.filter(({ reading }) => /supported$/u.test(reading.verdict));
  const least = (supporting[0]?.coverage ?? 0) - near;
  return (
    supporting.find(
      ({ reading, coverage }) => reading.verdict === 'supported' && coverage >= least,
    ) ?? supporting[0]
  );
};

/** Of several passages: the fullest decides; one that says otherwise as fully is told. */
const weigh = (compared: readonly Compared[]): Reading | null => {
  const supporting = supportOf(compared);
  const against = compared.find(({ reading }) => reading.verdict === 'contradicted');
  if (!supporting) return (against ?? compared[0])?.reading ?? null;
  if (!against || against.coverage < supporting.coverage - near) return supporting.reading;
  // Words alone do not outweigh a passage that judges the same matter in the same way.
  if (supporting.agrees && !against.agrees) return supporting.reading;
  if (against.coverage > supporting.coverage + near) return against.reading;
  return {
    ...supporting.reading,
    verdict: 'partly-supported',
    evidence: [...supporting.reading.evidence, ...against.reading.evidence],
    note: notes.bothWays,
  };
};

/** What a letter says to the words of a claim, taken as one. */
export const readWhole = (
  claim: ClaimText,
  kind: ClaimKind,
  letter: LetterPassages,
  tools: ClaimTools,
): Reading => {
  const matches = bestMatches(claim.terms, letter, tools.words);
  const compared = matches.flatMap(
    (match) => compareMatch(claim, match, letter, kind, tools) ?? [],
  );
  const decided = weigh(compared);
  if (decided) return decided;
  const best = matches.find(({ subjects }) => subjects > 0);
  return best &&
    best.coverage >= enoughToShow &&
    (best.pairs.length > 1 || claim.positions().length > 0)
    ? notFound(kind, best.passage.sentence.span, notes.near(missingWords(claim, best)))
    : notFound(kind, null, notes.silent);
};
